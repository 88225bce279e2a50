import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'
import { type MoveCase, moveIn, movesIn, type OpenMove, toldKey } from './case.ts'
import type { MoveAct, MoveNotice, MoveSaid } from './events.ts'
import { movedBetween, planFor } from './planned.ts'
import { toldAtFirst } from './reminders.ts'
import { readTyped } from './typed.ts'
import { no, show, type Visit } from './visit.ts'

/** So many moves has one person, or one chat, at a time. */
export const mostMoves = 200

const unasked = { customer: '', count: '', termEnd: '', purchased: '' }

/** Asks for the facts of a plan. */
export const begin = (shown: Answers, rulesOf: string): MoveSaid => {
  const advice = consult(shown, rulesOf)
  if (advice.kind === 'ask') return no('nothing-to-plan')
  return { said: 'form', shown, typed: unasked }
}

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
  const { planner, owner, today, rulesOf, who } = visit
  const read = readTyped(typed, today)
  const facts = await planner.moves.recall(owner)
  const before = moveIn(facts, id)
  const full = !before && movesIn(facts).length >= mostMoves
  const fault = 'fault' in read ? read.fault : full ? 'too-many' : undefined
  if ('fault' in read || fault)
    return { said: 'form', shown: answers, typed, ...(before && { id }), ...(fault && { fault }) }
  if (consult(answers, rulesOf).kind === 'ask') return no('nothing-to-plan')
  const { rulesOf: rules = rulesOf, ways, by = who } = before?.move ?? {}
  const move: MoveCase = { ...read, answers, rulesOf: rules, planned: today, by, ...(ways && { ways }) }
  const { after } = await planner.moves.remember(owner, { [id]: move, [toldKey(id)]: toldAtFirst(move.termEnd, today) })
  const open = moveIn(after, id)
  return open ? show(visit, open, noticesOf(visit, movesIn(facts), before?.move, move)) : no('gone')
}
