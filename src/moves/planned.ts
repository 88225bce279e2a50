import type { DaysOff } from '../plan/calendar.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import type { StepId } from '../plan/rows.ts'
import type { Move } from '../plan/situation.ts'
import { otherWays, waysOf } from '../plan/ways.ts'
import type { MoveCase, OpenMove } from './case.ts'
import type { MoveRow, MoveShown, Ticked } from './events.ts'

const moveOf = ({ answers, termEnd, purchased, ways, planned: today, rulesOf }: MoveCase, off: DaysOff): Move => ({
  ...{ answers, rulesOf, today, off },
  ...(termEnd && { termEnd }),
  ...(purchased && { purchased }),
  ...(ways && { ways }),
})

/** The plan of a move, as it was when it was planned: what somebody has ticked does not change under them. */
export const planFor = (move: MoveCase, off: DaysOff): Plan => {
  const plan = planOf(moveOf(move, off))
  if (!plan) throw new Error('A move is only planned where the rules answer: see src/moves/handle.ts.')
  return plan
}

const deedsOf = ({ steps }: Plan): string => JSON.stringify(steps.map(({ id, rule, owner }) => [id, rule, owner]))

/** Whether it would be planned otherwise now: by today's rules, or since the term is over. */
const staleness = (move: MoveCase, today: string, off: DaysOff): MoveShown['outdated'] => {
  if (move.rulesOf < today && deedsOf(planFor(move, off)) !== deedsOf(planFor({ ...move, rulesOf: today }, off)))
    return 'rules-changed'
  const { termEnd, planned } = move
  return termEnd !== undefined && termEnd < today && planned <= termEnd ? 'term-over' : undefined
}

/** The other way, where there are two. */
export const otherWaysOf = (move: MoveCase, off: DaysOff): readonly string[] =>
  otherWays(waysOf(moveOf(move, off)) ?? [])

/** The steps whose last day is another after a change. */
export const movedBetween = (before: Plan, after: Plan) =>
  after.steps.flatMap(({ id: step, latest: to }) => {
    const from = before.steps.find(({ id }) => id === step)?.latest
    return from && to && from !== to ? [{ step, from, to }] : []
  })

type Marks = { readonly [Id in StepId]?: Ticked }

/** What is to be done next: the first step that nobody has ticked. */
export const nextIn = ({ steps }: Plan, marks: Marks): MoveRow['next'] => {
  return steps.find(({ id }) => !marks[id])
}

/** A plan without what is done or not needed. */
export const leftOf = (plan: Plan, marks: Marks): Plan => ({
  ...plan,
  steps: plan.steps.filter(({ id }) => !marks[id]),
})

/** A move as somebody sees it on a day. */
export const shown = (
  { id, move }: OpenMove,
  marks: Marks,
  { today, off }: { readonly today: string; readonly off: DaysOff },
  notices: MoveShown['notices'] = [],
): MoveShown => {
  const plan = planFor(move, off)
  const stale = nextIn(plan, marks) ? staleness(move, today, off) : undefined
  const several = otherWaysOf(move, off).length > 0
  return { said: 'plan', id, move, marks, notices, plan, today, several, ...(stale && { outdated: stale }) }
}
