import { comparisonOf } from '../../conversation/comparison.ts'
import type { Event } from '../../conversation/events.ts'
import { withoutEnd } from '../../input/cut.ts'
import { edition } from '../../rules/changes.ts'
import { type Answers, ownChannels } from '../../rules/questions.ts'
import type { Context } from '../intent/understanding.ts'
import { batchRow, type Read } from './cells.ts'
import { comparedIn } from './compare.ts'
import type { Customer } from './customers.ts'
import { listIn } from './list.ts'

/** A side of a comparison piece by piece: in "Open for Azure" a bare "Open" is the channel. With two sellers it is one sentence. */
const sideIn = (said: string, read: Read): Answers => {
  const text = withoutEnd(said, ' ?')
  const { facts } = read(text)
  if (ownChannels.some(name => facts[name])) return facts
  return Object.assign({}, ...text.split(/ (?:for|för) |, /).map(piece => read(piece).facts))
}

/** Two sides that can be told apart. */
const comparable = (one: Answers, other: Answers): boolean => {
  const compared = comparisonOf(one, other, edition)
  if (Object.keys(other).length === 0 || !compared) return false
  const [left, right] = compared.sides.map(({ answers: facts }) => JSON.stringify(Object.entries(facts).toSorted()))
  return left !== right
}

const hasTwoSellers = (answers: Answers): boolean => ownChannels.every(name => answers[name])

/** Two situations, where a message names two that can be told apart, or one beside the one at hand. */
const comparison = (text: string, read: Read, { answers }: Context): Event | undefined => {
  const ways = comparedIn(text)
    .map(({ one, other }) => ({ one: one === undefined ? answers : sideIn(one, read), other: sideIn(other, read) }))
    .filter(({ one, other }) => comparable(one, other))
  const found = ways.find(({ one, other }) => hasTwoSellers(one) || hasTwoSellers(other)) ?? ways[0]
  return found && { kind: 'compared', ...found }
}

/** Several customers in prose, where at least one can be answered or asked back. */
const each = (customers: readonly Customer[], read: Read): Event | undefined => {
  if (customers.length === 0) return undefined
  const rows = customers.map(customer => batchRow(customer.name, read(customer.text)))
  const telling = rows.filter(({ answers, unclear }) => unclear !== undefined || Object.keys(answers).length > 0)
  return telling.length > 1 ? { kind: 'pastedBatch', rows, unread: 0 } : undefined
}

interface Said {
  readonly text: string
  /** Whom it speaks of, each with what it says of them. */
  readonly customers: readonly Customer[]
}

/** What takes more than one situation to say. */
export const severalIn = ({ text, customers }: Said, read: Read, context: Context): Event | undefined => {
  const list = listIn(text, read)
  const told = list ? undefined : each(customers, read)
  if (told) return told
  return list ? { kind: 'pastedBatch', ...list } : comparison(text, read, context)
}
