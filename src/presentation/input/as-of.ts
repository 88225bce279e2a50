import type { AsOf } from '../../conversation/events.ts'
import { editionOn } from '../../rules/editions.ts'

const isIso = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d(-\d\d)?$/.test(value)

/** A day of which the rules are known. */
export const isKnownDay = (value: unknown): value is string => isIso(value) && editionOn(value) !== undefined

/** Where a month or a year began that somebody asked about. */
export const fromIn = (value: unknown): { readonly from?: string } => (isIso(value) ? { from: value } : {})

/** The day that a card carries on; nothing when it carries none that we know. */
export const asOfIn = (value: unknown): AsOf | undefined => {
  const { day, from } = Object(value) as Readonly<Record<string, unknown>>
  return isKnownDay(day) ? { day, ...fromIn(from) } : undefined
}
