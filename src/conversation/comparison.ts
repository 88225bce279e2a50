import { edition } from '../rules/changes.ts'
import type { Section } from '../rules/channels.ts'
import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'
import { onDay } from './as-of.ts'

/** Two situations with their advice; nothing is remembered of them. */
export interface ComparisonReply {
  readonly kind: 'comparison'
  readonly sides: readonly [Side, Side]
  readonly day?: string
}

export interface Side {
  readonly answers: Answers
  readonly sections: readonly Section[]
}

const sideOf = (answers: Answers, day: string) => {
  const advice = consult(answers, day)
  return advice.kind === 'guide' ? { answers, sections: advice.sections } : undefined
}

/**
 * Two situations beside each other. What one of them leaves open is as in the other, and what both leave open is both
 * kinds. Nothing when it is not known where one of them was bought.
 */
export const comparisonOf = (one: Answers, other: Answers, day: string = edition): ComparisonReply | undefined => {
  const left = sideOf({ kind: 'both', ...other, ...one }, day)
  const right = sideOf({ kind: 'both', ...one, ...other }, day)
  return left && right && { kind: 'comparison', sides: [left, right], ...onDay(day) }
}
