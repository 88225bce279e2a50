import { consult } from '../rules/consult.ts'
import { type Answers, knownWith } from '../rules/questions.ts'
import { onDay } from './as-of.ts'
import type { ComparisonReply } from './replies.ts'

const sideOf = (answers: Answers, day: string) => {
  const advice = consult(answers, day)
  return advice.kind === 'guide' ? { answers, sections: advice.sections } : undefined
}

/**
 * Two situations beside each other. What one of them leaves open is as in the other, and what both leave open is both
 * kinds. Nothing when it is not known where one of them was bought.
 */
export const comparisonOf = (one: Answers, other: Answers, day: string): ComparisonReply | undefined => {
  const left = sideOf({ kind: 'both', ...knownWith(other, one) }, day)
  const right = sideOf({ kind: 'both', ...knownWith(one, other) }, day)
  return left && right && { kind: 'comparison', sides: [left, right], ...onDay(day) }
}
