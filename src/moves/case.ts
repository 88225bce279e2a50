import { type StepId, stepIds } from '../plan/rows.ts'
import type { Who } from '../relationships/request.ts'
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

/** What somebody says of a step. */
export interface Mark {
  readonly as: 'done' | 'not-needed'
  readonly at: string
  readonly by?: Who
}

/** The reminder that was given last, by the days that were left; and until when nobody is to be reminded. */
export interface Told {
  readonly told: number
  readonly quietUntil?: string
}

/**
 * All moves of one person, or of one chat, in one record: each move, each mark and each reminder is a fact of its own, so that two
 * people at once cannot undo what the other did.
 */
export type MoveFacts = { readonly [key: string]: MoveCase | Mark | Told }

/** A move with all that stands beside it. */
export interface OpenMove {
  readonly id: string
  readonly move: MoveCase
  readonly marks: { readonly [Id in StepId]?: Mark }
  readonly told: Told
}

export const markKey = (id: string, step: StepId): string => `${id}/${step}`
export const toldKey = (id: string): string => `${id}/told`

/** Nobody was reminded yet. */
const nothingTold: Told = { told: Number.MAX_SAFE_INTEGER }

const isCase = (fact: MoveFacts[string] | undefined): fact is MoveCase => fact !== undefined && 'answers' in fact
const isMark = (fact: MoveFacts[string] | undefined): fact is Mark => fact !== undefined && 'as' in fact
const isTold = (fact: MoveFacts[string] | undefined): fact is Told => fact !== undefined && 'told' in fact

/** One of the moves in a record. */
export const moveIn = (facts: MoveFacts, id: string): OpenMove | undefined => {
  const move = facts[id]
  if (!isCase(move)) return undefined
  const marks = stepIds.flatMap(step => {
    const mark = facts[markKey(id, step)]
    return isMark(mark) ? [[step, mark] as const] : []
  })
  const told = facts[toldKey(id)]
  return { id, move, marks: Object.fromEntries(marks), told: isTold(told) ? told : nothingTold }
}

/** All moves in a record, whose term ends first first. */
export const movesIn = (facts: MoveFacts): readonly OpenMove[] =>
  Object.keys(facts)
    .flatMap(id => moveIn(facts, id) ?? [])
    .toSorted((one, other) => ((one.move.termEnd ?? '9999') < (other.move.termEnd ?? '9999') ? -1 : 1))

/** Every fact of a move. */
export const keysOfMove = (facts: MoveFacts, id: string): readonly string[] =>
  Object.keys(facts).filter(key => key === id || key.startsWith(`${id}/`))

/** The same facts without a person: what was done stays, their name and id do not; nothing where they do not stand in it. */
export const withoutPerson = (facts: MoveFacts, person: string, nobody: Who): MoveFacts | undefined => {
  const named = Object.entries(facts).filter(([, fact]) => 'by' in fact && fact.by?.id === person)
  if (named.length === 0) return undefined
  return Object.fromEntries(named.map(([key, fact]) => [key, { ...fact, by: nobody }]))
}
