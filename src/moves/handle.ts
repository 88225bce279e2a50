import type { Visitor } from '../relationships/chat/ports.ts'
import { personKey, placeKey } from '../relationships/outbox.ts'
import { pagesOf } from '../relationships/store.ts'
import { dayIn } from '../runtime/time-zones.ts'
import { type Mark, type MoveCase, markKey, moveIn, movesIn, type OpenMove, withoutMove } from './case.ts'
import type { ListFile, MoveAct, MoveNotice, MoveSaid } from './events.ts'
import { listed, makeAll, mostRows } from './listed.ts'
import { begin, make, withMove } from './make.ts'
import { byEnd } from './outlook.ts'
import { movedBetween, otherWaysOf, planFor } from './planned.ts'
import type { Planner } from './ports.ts'
import { quietUntil, snoozed } from './reminders.ts'
import { typedOf } from './typed.ts'
import { changeHere, no, plannedHere, show, type Visit } from './visit.ts'

type Marking = Extract<MoveAct, { do: 'mark' }>

const mark = async (visit: Visit, { id, step, as }: Marking): Promise<MoveSaid> => {
  const { today: at, who: by } = visit
  const key = markKey(id, step)
  const { before, after } = await changeHere(visit, kept => {
    if (!moveIn(kept.facts, id)) return undefined
    const { [key]: _, ...rest } = kept.facts
    const said: Mark | undefined = as === 'open' ? undefined : { as, at, by }
    return { ...kept, facts: { ...rest, ...(said && { [key]: said }) } }
  })
  const [then, now] = [moveIn(before.facts, id)?.marks[step], moveIn(after.facts, id)]
  const already = then && then.as === as && then.by?.id !== by.id
  const notice: MoveNotice[] = already ? [{ kind: 'already', step, ...(then.by && { by: then.by }) }] : []
  return now ? show(visit, now, notice) : no('gone')
}

const drop = async (visit: Visit, id: string): Promise<MoveSaid> => {
  await changeHere(visit, kept => withoutMove(kept, id))
  return no('dropped')
}

/** Everybody's moves whose end is nearest: only the records of those are read. */
const nearest = async (visit: Visit): Promise<MoveSaid> => {
  const { moves } = visit.planner
  const outlook = await moves.outlook(visit.today, mostRows)
  const owners = [...new Set(outlook.nearest.map(({ owner }) => owner))]
  const kept = new Map(await Promise.all(owners.map(async owner => [owner, await moves.find(owner)] as const)))
  const found = outlook.nearest.flatMap(({ owner, id }) => moveIn(kept.get(owner)?.facts ?? {}, id) ?? [])
  return listed(visit, found, { all: true, months: outlook.months })
}

/** All of everybody's moves, for a file. */
const everything = async (visit: Visit, file: ListFile): Promise<MoveSaid> => {
  const found: OpenMove[] = []
  for await (const page of pagesOf(visit.planner.moves)) found.push(...page.flatMap(({ facts }) => movesIn(facts)))
  const sorted = found.toSorted((one, other) => byEnd(one.move.termEnd ?? '', other.move.termEnd ?? ''))
  return listed(visit, sorted, { all: true, file })
}

type Listing = Extract<MoveAct, { do: 'list' }>

const list = async (visit: Visit, { all, file }: Listing): Promise<MoveSaid> => {
  if (!all) return listed(visit, movesIn((await plannedHere(visit)).facts), { file })
  if ((await visit.planner.admins.isAdmin(visit.who.id)) !== 'yes') return no('not-admin')
  return file ? everything(visit, file) : nearest(visit)
}

/** The same move planned anew, and what moved by that. */
const again = async (visit: Visit, open: OpenMove, move: MoveCase): Promise<MoveSaid> => {
  const { off } = visit
  const { after } = await changeHere(visit, kept => withMove(kept, { id: open.id, move }, visit))
  const moved = movedBetween(planFor(open.move, off), planFor(move, off))
  return show(visit, moveIn(after.facts, open.id) ?? open, [{ kind: 'moved', moved }])
}

/** What is done with one move that is there. */
const onOne = async (
  visit: Visit,
  act: Extract<MoveAct, { readonly id: string }>,
  open: OpenMove,
): Promise<MoveSaid> => {
  const { today, rulesOf, off } = visit
  const { id, move } = open
  switch (act.do) {
    case 'change':
      return { said: 'form', shown: move.answers, typed: typedOf(move), id }
    case 'page':
      return { said: 'page', id, move, plan: planFor(move, off), ...(act.in && { in: act.in }) }
    case 'file':
      return { ...(await show(visit, open, [{ kind: 'offered' }])), file: act.as, ...(act.in && { in: act.in }) }
    case 'drop':
      return act.sure ? drop(visit, id) : show(visit, open, [{ kind: 'sure' }])
    case 'replan':
      return again(visit, open, { ...move, rulesOf, planned: today })
    case 'other':
      return again(visit, open, { ...move, planned: today, ways: otherWaysOf(move, off) })
    case 'snooze': {
      await changeHere(visit, kept => snoozed(kept, id, visit))
      return show(visit, open, [{ kind: 'snoozed', until: quietUntil(today) }])
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
  if (!planner) return act.do === 'begin' ? { said: 'no', why: 'not-here', shown: act.shown ?? {} } : no('not-here')
  if (!objectId) return no('not-signed-in')
  const who = { id: objectId, ...(name && { name }) }
  const zone = timeZone ?? planner.timeZone
  const today = dayIn(zone, planner.now())
  const owner = group ? placeKey(placeId) : personKey(objectId)
  const visit: Visit = { planner, owner, who, today, zone, rulesOf, off: planner.off }
  if (act.do === 'begin') return begin(act.shown ?? {}, rulesOf)
  if (act.do === 'list') return list(visit, act)
  if (act.do === 'make-all') return makeAll(visit, act.listed)
  if (act.do === 'make') return make(visit, act)
  if (act.do === 'mark') return mark(visit, act)
  const open = moveIn((await plannedHere(visit)).facts, act.id)
  return open ? onOne(visit, act, open) : no('gone')
}
