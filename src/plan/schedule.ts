import { type DaysOff, plus, workingDay } from './calendar.ts'
import { rowOf, type StepId } from './rows.ts'
import { hasEnded, type Move } from './situation.ts'

/** When a step can be done at the earliest, and has to be at the latest; null where no day of the move says so. */
export interface Slot {
  readonly earliest: string
  readonly latest: string | null
  /** There is less time than it takes: it cannot be done when it should have been. */
  readonly late?: true
}
export type Slots = ReadonlyMap<StepId, Slot>

const first = (...days: readonly (string | undefined)[]): string | undefined =>
  days.filter(day => day !== undefined).toSorted()[0]
const last = (...days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter(day => day !== undefined)
    .toSorted()
    .at(-1)

/** The steps of a plan that a step waits for. */
export const waitsFor = (id: StepId, ids: readonly StepId[]): readonly StepId[] =>
  ids.filter(other => rowOf(id).after?.includes(other))

const moved = (id: StepId, day: string, direction: 1 | -1, off: DaysOff): string =>
  rowOf(id).owner === 'microsoft' ? day : workingDay(day, direction, off)

const earliestOf = (ids: readonly StepId[], move: Move, end: string | undefined): ReadonlyMap<StepId, string> => {
  const found = new Map<StepId, string>()
  for (const id of ids) {
    const { from } = rowOf(id)
    const before = waitsFor(id, ids).map(other => found.get(other))
    const day = last(move.today, end && from !== undefined ? plus(end, from) : undefined, ...before) ?? move.today
    found.set(id, moved(id, day, 1, move.off))
  }
  return found
}

/** The day that is counted back from: the end of a term, or, where nothing has one, the day somebody wants to be done by. */
interface End {
  readonly day: string | undefined
  readonly isTerm: boolean
}

/** The last day on which a step itself may be done, whatever waits for it. */
const ownLimit = (id: StepId, { purchased }: Move, { day, isTerm }: End): string | undefined => {
  const { until, goal, lastDay } = rowOf(id)
  const from = until ?? (isTerm ? undefined : goal)
  return first(
    day && from !== undefined ? plus(day, from) : undefined,
    purchased && lastDay !== undefined ? plus(purchased, lastDay - 1) : undefined,
  )
}

/** Whose it is: what a provider buys is asked for by us. */
const handOf = (id: StepId): string => {
  const { owner } = rowOf(id)
  return owner === 'buyer' ? 'us' : owner
}

/** Until when one step has to be done for the next: as long before as that takes; where it passes to somebody else a day before, if there is one. */
const inTimeFor = (limit: string, id: StepId, next: StepId, soonest = limit): string => {
  const { takes, owner } = rowOf(next)
  if (takes) return plus(limit, -takes)
  const passes = handOf(id) !== handOf(next) && owner !== 'microsoft' && limit > soonest
  return passes ? plus(limit, -1) : limit
}

const latestOf = (
  ids: readonly StepId[],
  move: Move,
  end: End,
  earliest: ReadonlyMap<StepId, string>,
): ReadonlyMap<StepId, string> => {
  const found = new Map<StepId, string>()
  for (const id of ids.toReversed()) {
    const waiting = ids.filter(other => rowOf(other).after?.includes(id))
    const limits = waiting.map(other => {
      const limit = found.get(other)
      return limit && inTimeFor(limit, id, other, earliest.get(id))
    })
    const limit = first(ownLimit(id, move, end), ...limits)
    if (limit) found.set(id, moved(id, limit, -1, move.off))
  }
  return found
}

/** Until when an answer is possible at all, when the question was put on its last day. */
const lapses = (id: StepId, before: readonly (Slot | undefined)[]): string | undefined => {
  const { within } = rowOf(id)
  const asked = last(...before.map(slot => slot?.latest ?? undefined))
  return within !== undefined && asked ? plus(asked, within) : undefined
}

/** The days of steps, each after what it waits for: forwards from today, backwards from the end of the term. */
export const scheduled = (ids: readonly StepId[], move: Move, isTerm: boolean): Slots => {
  const day = hasEnded(move) ? undefined : move.termEnd
  const earliest = earliestOf(ids, move, day)
  const latest = latestOf(ids, move, { day, isTerm }, earliest)
  const slots = new Map<StepId, Slot>()
  for (const id of ids) {
    const soonest = earliest.get(id) ?? move.today
    const before = waitsFor(id, ids).map(other => slots.get(other))
    const limit = first(latest.get(id), lapses(id, before))
    const late = limit !== undefined && limit < soonest
    slots.set(id, { earliest: soonest, latest: late ? soonest : (limit ?? null), ...(late && { late }) })
  }
  return slots
}
