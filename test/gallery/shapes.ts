import { languages } from '../../src/conversation/ports.ts'
import { type Entry, entries } from './entries.ts'

const structural = new Set(['type', 'style', 'size', 'weight', 'color', 'spacing', 'id', 'role'])

/** A card without its words: two cards of one shape differ in nothing that a tool could judge. */
const shapeOf = (card: object): string =>
  JSON.stringify(card, (key, value) => {
    if (key === 'data' || key === 'lang' || key === 'verb' || key === 'url') return undefined
    return typeof value === 'string' && !structural.has(key) ? value !== '' : value
  })

let found: readonly Entry[] | undefined

/** One card of every shape there is, its languages by turns: found once, for all tests that only look. */
export const everyShape = (): readonly Entry[] => {
  found ??= shapesAmong(entries())
  return found
}

const shapesAmong = (all: readonly Entry[]): readonly Entry[] => {
  const shapes = new Map<string, Entry>()
  for (const entry of all) {
    const shape = shapeOf(entry.card)
    const wanted = languages[shapes.size % languages.length]
    if (!shapes.has(shape) || (shapes.get(shape)?.language !== wanted && entry.language === wanted)) {
      shapes.set(shape, entry)
    }
  }
  return [...shapes.values()]
}
