import { comparisonOf } from '../../conversation/comparison.ts'
import type { Event } from '../../conversation/events.ts'
import { edition } from '../../rules/changes.ts'
import type { Answers } from '../../rules/questions.ts'
import type { Context } from '../intent/understanding.ts'
import type { Read } from './cells.ts'
import { comparedIn } from './compare.ts'
import { listIn } from './list.ts'

/** A side of a comparison piece by piece: in "Open for Azure" a bare "Open" is the channel. */
const sideIn = (text: string, read: Read): Answers =>
  Object.assign({}, ...text.split(/ (?:for|för) |, /).map(piece => read(piece).facts))

/** Two situations, where a message names two that can be told apart, or one beside the one at hand. */
const comparison = (text: string, read: Read, { answers }: Context): Event | undefined => {
  const texts = comparedIn(text)
  if (!texts) return undefined
  const other = sideIn(texts.other, read)
  const one = texts.one === undefined ? answers : sideIn(texts.one, read)
  const compared = comparisonOf(one, other, edition)
  if (Object.keys(other).length === 0 || !compared) return undefined
  const [left, right] = compared.sides.map(({ answers: facts }) => JSON.stringify(Object.entries(facts).toSorted()))
  return left === right ? undefined : { kind: 'compared', one, other }
}

/** What takes more than one situation to say. */
export const severalIn = (text: string, read: Read, context: Context): Event | undefined => {
  const list = listIn(text, read)
  return list ? { kind: 'pastedBatch', ...list } : comparison(text, read, context)
}
