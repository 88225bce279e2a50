import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'
import { type KeptMoves, type MoveCase, moveIn, movesIn, type OpenMove } from './case.ts'
import type { MoveAct, MoveNotice, MoveSaid } from './events.ts'
import { movedBetween, planFor } from './planned.ts'
import { withReminders } from './reminders.ts'
import { readTyped } from './typed.ts'
import { changeHere, no, plannedHere, show, type Visit } from './visit.ts'

/** So many moves has one person, or one chat, at a time. */
export const mostMoves = 200

const unasked = { customer: '', count: '', termEnd: '', purchased: '' }

/** Asks for the facts of a plan. */
export const begin = (shown: Answers, rulesOf: string): MoveSaid => {
  const advice = consult(shown, rulesOf)
  if (advice.kind === 'ask') return no('nothing-to-plan')
  return { said: 'form', shown, typed: unasked }
}

/** What is kept once a move is planned, or planned anew, with the reminders that follow. */
export const withMove = (kept: KeptMoves, { id, move }: Pick<OpenMove, 'id' | 'move'>, visit: Visit): KeptMoves =>
  withReminders({ ...kept, facts: { ...kept.facts, [id]: move } }, { id, move }, visit)

type Make = Extract<MoveAct, { do: 'make' }>

const noticesOf = (
  visit: Visit,
  others: readonly OpenMove[],
  before: MoveCase | undefined,
  move: MoveCase,
): MoveNotice[] => {
  const { off } = visit
  const same = move.customer.toLowerCase()
  const twin = !before && others.some(other => other.move.customer.toLowerCase() === same)
  const moved = before ? movedBetween(planFor(before, off), planFor(move, off)) : []
  return [before ? { kind: 'moved', moved } : { kind: 'made' }, ...(twin ? [{ kind: 'twin' } as const] : [])]
}

/** Plans a move from what was filled in, or plans one anew. */
export const make = async (
  visit: Visit,
  { shown: answers, typed, id = visit.planner.newId() }: Make,
): Promise<MoveSaid> => {
  const { today, rulesOf, who } = visit
  const read = readTyped(typed, today)
  const { facts } = await plannedHere(visit)
  const before = moveIn(facts, id)
  const full = !before && movesIn(facts).length >= mostMoves
  const fault = 'fault' in read ? read.fault : full ? 'too-many' : undefined
  if ('fault' in read || fault)
    return { said: 'form', shown: answers, typed, ...(before && { id }), ...(fault && { fault }) }
  if (consult(answers, rulesOf).kind === 'ask') return no('nothing-to-plan')
  const { rulesOf: rules = rulesOf, ways, by = who } = before?.move ?? {}
  const move: MoveCase = { ...read, answers, rulesOf: rules, planned: today, by, ...(ways && { ways }) }
  const { after } = await changeHere(visit, kept => withMove(kept, { id, move }, visit))
  const open = moveIn(after.facts, id)
  return open ? show(visit, open, noticesOf(visit, movesIn(facts), before?.move, move)) : no('gone')
}
