import { daysUntil } from '../plan/calendar.ts'
import type { Visitor } from '../relationships/chat/ports.ts'
import { personKey, placeKey } from '../relationships/outbox.ts'
import { dayIn } from '../runtime/time-zones.ts'
import { keysOfMove, type Mark, type MoveCase, markKey, moveIn, movesIn, type OpenMove, toldKey } from './case.ts'
import type { MoveAct, MoveNotice, MoveRow, MoveSaid } from './events.ts'
import { begin, make } from './make.ts'
import { movedBetween, nextIn, otherWaysOf, planFor } from './planned.ts'
import type { Planner } from './ports.ts'
import { snoozed } from './reminders.ts'
import { typedOf } from './typed.ts'
import { no, openMove, show, type Visit } from './visit.ts'

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
