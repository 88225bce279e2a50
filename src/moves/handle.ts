import { daysUntil } from '../plan/calendar.ts'
import type { Visitor } from '../relationships/chat/ports.ts'
import { personKey, placeKey } from '../relationships/outbox.ts'
import type { Who } from '../relationships/request.ts'
import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'
import { dayIn } from '../runtime/time-zones.ts'
import { keysOfMove, type Mark, type MoveCase, markKey, moveIn, movesIn, type OpenMove, toldKey } from './case.ts'
import type { MoveAct, MoveNotice, MoveRow, MoveSaid } from './events.ts'
import { movedBetween, nextIn, otherWaysOf, planFor, shown } from './planned.ts'
import type { Planner } from './ports.ts'
import { snoozed, toldAtFirst } from './reminders.ts'
import { ticked } from './requests.ts'
import { readTyped, typedOf } from './typed.ts'

/** So many moves has one person, or one chat, at a time. */
export const mostMoves = 200

/** Somebody who plans: in a chat of several, for all who are there. */
interface Visit {
  readonly planner: Planner
  readonly owner: string
  readonly who: Who
  readonly today: string
  readonly off: Planner['off']
  /** The rules that hold for them now. */
  readonly rulesOf: string
}

const no = (why: Extract<MoveSaid, { said: 'no' }>['why']): MoveSaid => ({ said: 'no', why })

const unasked = { customer: '', count: '', termEnd: '', purchased: '' }

const show = async (visit: Visit, open: OpenMove, notices: readonly MoveNotice[] = []): Promise<MoveSaid> =>
  shown(open, await ticked(open, visit.planner.requests), visit, notices)

const openMove = async ({ planner, owner }: Visit, id: string): Promise<OpenMove | undefined> =>
  moveIn(await planner.moves.recall(owner), id)

const begin = (shown: Answers, rulesOf: string): MoveSaid => {
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

const make = async (visit: Visit, { shown: answers, typed, id = visit.planner.newId() }: Make): Promise<MoveSaid> => {
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

type Marking = Extract<MoveAct, { do: 'mark' }>

const mark = async (visit: Visit, { id, step, as }: Marking): Promise<MoveSaid> => {
  const { planner, owner, today: at, who: by } = visit
  if (!(await openMove(visit, id))) return no('gone')
  if (as === 'open') {
    await planner.moves.forget(owner, markKey(id, step))
    const open = await openMove(visit, id)
    return open ? show(visit, open) : no('gone')
  }
  const said: Mark = { as, at, by }
  const { before, after } = await planner.moves.remember(owner, { [markKey(id, step)]: said })
  const [then, now] = [moveIn(before, id)?.marks[step], moveIn(after, id)]
  const already = then && then.as === as && then.by?.id !== by.id
  const notice: MoveNotice[] = already ? [{ kind: 'already', step, ...(then.by && { by: then.by }) }] : []
  return now ? show(visit, now, notice) : no('gone')
}

const drop = async ({ planner, owner }: Visit, id: string): Promise<MoveSaid> => {
  for (const key of keysOfMove(await planner.moves.recall(owner), id)) await planner.moves.forget(owner, key)
  return no('dropped')
}

const rowsOf = (visit: Visit, moves: readonly OpenMove[]): readonly MoveRow[] =>
  moves.map(({ id, move, marks }) => {
    const next = nextIn(planFor(move, visit.off), marks)
    return { id, move, ...(next && { next }) }
  })

const list = async (visit: Visit, all: boolean): Promise<MoveSaid> => {
  const { planner, owner, who, today } = visit
  if (!all) return { said: 'list', all, today, rows: rowsOf(visit, movesIn(await planner.moves.recall(owner))) }
  if ((await planner.admins.isAdmin(who.id)) !== 'yes') return no('not-admin')
  const found: OpenMove[] = []
  for (const each of await planner.moveOwners()) found.push(...movesIn(await planner.moves.recall(each)))
  const first = ({ move: { termEnd } }: OpenMove) =>
    termEnd ? Math.abs(daysUntil(today, termEnd)) : Number.MAX_SAFE_INTEGER
  return {
    said: 'list',
    all,
    today,
    rows: rowsOf(
      visit,
      found.toSorted((one, other) => first(one) - first(other)),
    ),
  }
}

/** The same move planned anew, and what moved by that. */
const again = async (visit: Visit, open: OpenMove, move: MoveCase): Promise<MoveSaid> => {
  const { planner, owner, off } = visit
  const { after } = await planner.moves.remember(owner, { [open.id]: move })
  const moved = movedBetween(planFor(open.move, off), planFor(move, off))
  return show(visit, moveIn(after, open.id) ?? open, [{ kind: 'moved', moved }])
}

/** What is done with one move that is there. */
const onOne = async (
  visit: Visit,
  act: Extract<MoveAct, { readonly id: string }>,
  open: OpenMove,
): Promise<MoveSaid> => {
  const { planner, owner, today, rulesOf, off } = visit
  const { id, move, told } = open
  switch (act.do) {
    case 'change':
      return { said: 'form', shown: move.answers, typed: typedOf(move), id }
    case 'page':
      return { said: 'page', id, move, plan: planFor(move, off) }
    case 'drop':
      return act.sure ? drop(visit, id) : show(visit, open, [{ kind: 'sure' }])
    case 'replan':
      return again(visit, open, { ...move, rulesOf, planned: today })
    case 'other':
      return again(visit, open, { ...move, planned: today, ways: otherWaysOf(move, off) })
    case 'snooze': {
      const quiet = snoozed(told, today)
      await planner.moves.remember(owner, { [toldKey(id)]: quiet })
      return show(visit, open, quiet.quietUntil ? [{ kind: 'snoozed', until: quiet.quietUntil }] : [])
    }
    default:
      return show(visit, open)
  }
}

/** What somebody does about a move, and what is said back. In a chat of several the moves are everybody's who is there. */
export const atThePlanner = async (
  act: MoveAct,
  { objectId, name, group, placeId, timeZone }: Visitor,
  rulesOf: string,
  planner: Planner | undefined,
): Promise<MoveSaid> => {
  if (!planner) return no('not-here')
  if (!objectId) return no('not-signed-in')
  const who = { id: objectId, ...(name && { name }) }
  const today = dayIn(timeZone ?? planner.timeZone, planner.now())
  const owner = group ? placeKey(placeId) : personKey(objectId)
  const visit: Visit = { planner, owner, who, today, rulesOf, off: planner.off }
  if (act.do === 'begin') return begin(act.shown, rulesOf)
  if (act.do === 'list') return list(visit, act.all)
  if (act.do === 'make') return make(visit, act)
  if (act.do === 'mark') return mark(visit, act)
  const open = await openMove(visit, act.id)
  return open ? onOne(visit, act, open) : no('gone')
}
