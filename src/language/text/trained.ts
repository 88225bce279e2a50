/** The languages that the engine was trained in. It tells no other: in those it is the cards' and commands' own words that count. */
import type { Language } from '../../conversation/ports.ts'

export const trained = ['sv', 'en'] as const satisfies readonly Language[]
export type Trained = (typeof trained)[number]
export const isTrained = (language: Language): language is Trained => trained.some(each => each === language)
