import { weekends } from '../../src/plan/calendar.ts'
import { type Plan, planOf } from '../../src/plan/plan.ts'
import type { Move } from '../../src/plan/situation.ts'
import type { Answers } from '../../src/rules/questions.ts'

/** A move as somebody plans it on 30 November 2026, by the rules of that day. */
export const moveOf = (answers: Answers, days: Partial<Move> = {}): Move => {
  const today = days.today ?? '2026-11-30'
  return { answers, rulesOf: today, today, off: weekends, ...days }
}

export const planned = (answers: Answers, days: Partial<Move> = {}): Plan => {
  const plan = planOf(moveOf(answers, days))
  if (!plan) throw new Error('There is no plan.')
  return plan
}

/** Each step with its last day, in order. */
export const calendarOf = ({ steps }: Plan) => Object.fromEntries(steps.map(({ id, latest }) => [id, latest]))

export const warned = ({ warnings }: Plan) => warnings.map(({ id }) => id)
