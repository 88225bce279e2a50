import { type StepId, stepIds } from '../plan/rows.ts'
import { type Posted, withoutReader } from '../relationships/outbox.ts'
import { forgotten, type Who } from '../relationships/request.ts'
import type { Answers } from '../rules/questions.ts'

/** The move of one customer, as somebody planned it. */
export interface MoveCase {
  readonly answers: Answers
  readonly customer: string
  /** How many: "40", or "~40" where nobody is sure. */
  readonly count?: string
  readonly termEnd?: string
  readonly purchased?: string
  /** Which way, where somebody chose among several. */
  readonly ways?: readonly string[]
  /** The day whose rules it was planned by, and the day on which it was, or was again. */
  readonly rulesOf: string
  readonly planned: string
  readonly by: Who
}

/** How a step can be marked. */
const markings = ['done', 'not-needed'] as const

/** What somebody says of a step. */
export interface Mark {
  readonly as: (typeof markings)[number]
  readonly at: string
  readonly by?: Who
}

/** Everything that was planned by one person, or in one chat. Facts that only a newer version knows stay where they are. */
type MoveFacts = { readonly [key: string]: MoveCase | Mark }

/** All of it in one record, with the reminders that follow from it. */
export interface KeptMoves extends Posted {
  /** `person:<object id>` or `place:<conversation>`. */
  readonly owner: string
  readonly facts: MoveFacts
}

/** A move with all that stands beside it. */
export interface OpenMove {
  readonly id: string
  readonly move: MoveCase
  readonly marks: { readonly [Id in StepId]?: Mark }
}

export const nothingPlanned = (owner: string): KeptMoves => ({ version: 0, owner, facts: {}, outbox: [] })

export const markKey = (id: string, step: StepId): string => `${id}/${step}`

const isCase = (fact: MoveFacts[string] | undefined): fact is MoveCase => fact !== undefined && 'answers' in fact
const isMark = (fact: MoveFacts[string] | undefined): fact is Mark =>
  fact !== undefined && 'as' in fact && markings.includes(fact.as)

const steps: ReadonlySet<string> = new Set(stepIds)

/** The marks of each move, in one walk: a record may hold two hundred moves. */
const marksIn = (facts: MoveFacts): ReadonlyMap<string, OpenMove['marks']> => {
  const marks = new Map<string, Record<string, Mark>>()
  for (const [key, fact] of Object.entries(facts)) {
    const [id = '', step = ''] = key.split('/')
    if (isMark(fact) && steps.has(step)) marks.set(id, { ...marks.get(id), [step]: fact })
  }
  return marks
}

/** All moves in a record, whose term ends first first. */
export const movesIn = (facts: MoveFacts): readonly OpenMove[] => {
  const marks = marksIn(facts)
  return Object.entries(facts)
    .flatMap(([id, move]) => (isCase(move) ? [{ id, move, marks: marks.get(id) ?? {} }] : []))
    .toSorted((one, other) => ((one.move.termEnd ?? '9999') < (other.move.termEnd ?? '9999') ? -1 : 1))
}

/** One of the moves in a record. */
export const moveIn = (facts: MoveFacts, id: string): OpenMove | undefined => {
  const move = Object.hasOwn(facts, id) ? facts[id] : undefined
  return isCase(move) ? { id, move, marks: marksIn(facts).get(id) ?? {} } : undefined
}

const isOf = (id: string) => (key: string) => key === id || key.startsWith(`${id}/`)

/** Everything but one move, and but its reminders. */
export const withoutMove = (kept: KeptMoves, id: string): KeptMoves => ({
  ...kept,
  facts: Object.fromEntries(Object.entries(kept.facts).filter(([key]) => !isOf(id)(key))),
  outbox: kept.outbox.filter(parcel => !isOf(id)(parcel.id)),
})

/** Everybody who stands in a record, by object id. */
export const peopleIn = (facts: MoveFacts): ReadonlySet<string> =>
  new Set(Object.values(facts).flatMap(({ by }) => (by ? [by.id] : [])))

/** The last day on which somebody planned or marked something. */
export const lastChangeIn = (facts: MoveFacts): string =>
  Object.values(facts)
    .map(fact => (isCase(fact) ? fact.planned : (fact.at ?? '')))
    .reduce((one, other) => (one > other ? one : other), '')

/** The same without a person: what was done stays, their name and id do not, and nobody is reminded in their place. */
export const withoutPerson = (kept: KeptMoves, person: string): KeptMoves => ({
  ...kept,
  facts: Object.fromEntries(
    Object.entries(kept.facts).map(([key, fact]) => [key, fact.by?.id === person ? { ...fact, by: forgotten } : fact]),
  ),
  outbox: withoutReader(kept.outbox, person),
})
