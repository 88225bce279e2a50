import type { ActionId } from '../rules/actions.ts'
import type { DontId } from '../rules/statements.ts'
import { daysUntil, plus, workingDay } from './calendar.ts'
import type { StepId } from './rows.ts'
import type { Slots } from './schedule.ts'
import { hasEnded, type Move } from './situation.ts'
import { type Chosen, timeToTransfer, transferNeeds } from './ways.ts'

/** What is to be said beside the steps. Words: `plan.warning.<id>`; those of the rules have their own. */
export type Warning =
  | { readonly id: DontId }
  | { readonly id: 'prohibited' | 'term-end-unknown' | 'end-as-goal' | 'goal-passed' | 'ends-today' | 'rules-of-then' }
  | { readonly id: 'term-ended' | 'term-ended-extension' | 'term-ended-grace'; readonly days: number }
  | { readonly id: 'window-open' | 'window-closed' | 'end-on-free-day'; readonly day: string }
  | { readonly id: 'transfer-needs-time'; readonly days: number }
  | { readonly id: 'no-time'; readonly steps: readonly StepId[] }
  | { readonly id: 'other-way'; readonly action: ActionId }

/** Third parties agree: what was bought or renewed from this day on goes into the paid extension. */
const extensionSince = '2025-04-01'
/** The day on which the free days after the end stopped. */
const graceEnded = '2026-05-04'
const windowDays = 7

const forbidden = (ways: readonly Chosen[], id: DontId): boolean => ways.some(({ answer }) => answer.dont.includes(id))

/** Whether any of it has a term: Azure has none. */
export const hasTerm = (ways: readonly Chosen[]): boolean =>
  ways.some(({ answer }) => answer.section.kind === 'license')

const afterTheEnd = (ways: readonly Chosen[], move: Move): Warning => {
  const { termEnd = move.today, purchased } = move
  const days = daysUntil(termEnd, move.today)
  if (!forbidden(ways, 'no-renewal-off-alone')) return { id: 'term-ended', days }
  const spared = termEnd < graceEnded || (purchased !== undefined && purchased < extensionSince)
  return { id: spared ? 'term-ended-grace' : 'term-ended-extension', days }
}

const ofTheEnd = (ways: readonly Chosen[], move: Move): readonly Warning[] => {
  const { termEnd, today, off } = move
  if (!hasTerm(ways)) return termEnd ? [{ id: hasEnded(move) ? 'goal-passed' : 'end-as-goal' }] : []
  if (termEnd === undefined) return [{ id: 'term-end-unknown' }]
  if (hasEnded(move)) return [afterTheEnd(ways, move)]
  const working = workingDay(termEnd, -1, off)
  return [
    ...(termEnd === today ? [{ id: 'ends-today' } as const] : []),
    ...(working < termEnd && working >= today ? [{ id: 'end-on-free-day', day: working } as const] : []),
  ]
}

const ofTheWindow = (ways: readonly Chosen[], { purchased, today }: Move): readonly Warning[] => {
  if (!purchased || !forbidden(ways, 'no-cancel-after-seven-days')) return []
  const day = plus(purchased, windowDays - 1)
  return [{ id: day < today ? 'window-closed' : 'window-open', day }]
}

const ofTransfer = (ways: readonly Chosen[], move: Move): readonly Warning[] =>
  !timeToTransfer(move) &&
  !hasEnded(move) &&
  ways.some(({ others }) => others.some(({ id }) => id === 'transfer-licenses'))
    ? [{ id: 'transfer-needs-time', days: transferNeeds }]
    : []

/** All that is to be said beside the steps of a plan: the costly first. */
export const warningsOf = (ways: readonly Chosen[], slots: Slots, move: Move): readonly Warning[] => {
  const late = [...slots].filter(([, { late }]) => late).map(([id]) => id)
  const donts = [...new Set(ways.flatMap(({ answer }) => answer.dont))]
  return [
    ...(ways.some(({ answer }) => answer.verdict === 'prohibited') ? [{ id: 'prohibited' } as const] : []),
    ...(late.length > 0 ? [{ id: 'no-time', steps: late } as const] : []),
    ...ofTheEnd(ways, move),
    ...ofTheWindow(ways, move),
    ...donts.map(id => ({ id })),
    ...ofTransfer(ways, move),
    ...ways.flatMap(({ others }) => others.map(({ id }) => ({ id: 'other-way', action: id }) as const)),
    ...(move.rulesOf < move.today ? [{ id: 'rules-of-then' } as const] : []),
  ]
}
