/** What a message wants: exact commands first, then facts, then the trained model; a question against all topics. */
import type { Answers } from '../rules/questions.ts'
import { namesLanguage } from './commands.ts'
import type { FactReading } from './facts.ts'
import type { Likelihood } from './intent-model.ts'
import { isSignal } from './marks.ts'
import { asksAtOnce } from './question.ts'
import { isMark } from './read.ts'
import type { Retrieval } from './retrieve.ts'
import { type Intent, intents } from './words/commands.ts'
import { affirmations, counts, fillers } from './words/fillers.ts'

export type Outcome = 'answer' | 'offer' | 'none'

export interface Verdict {
  readonly topic: string | null
  readonly outcome: Outcome
  readonly offers: readonly string[]
  readonly confidence: number
}

/** Whether the topics alone, whatever the intent model thinks, make this a question of ours. */
export const isOurs = ({ candidates: [first], known }: Retrieval): boolean =>
  first !== undefined && first.score >= 0.5 && known >= 0.85

/** By cross-validation (`npm run evaluate`) three keyword phrases of a hundred are then answered wrongly, and hardly any whole question. */
const surely = 0.8
const perhaps = 0.35
/** So alike that it is worth three offers, however close to each other the topics are. */
const alike = 0.22
const leastMargin = 0.05

const squash = (value: number): number => 1 / (1 + Math.exp(-value))

/** How sure we are that the best topic answers: likeness, lead over the second, and how much of the question is known. */
export const verdictOn = ({ candidates, known }: Retrieval, lean: number): Verdict => {
  const [first, second] = candidates
  if (!first) return { topic: null, outcome: 'none', offers: [], confidence: 0 }
  const margin = first.score - (second?.score ?? 0)
  const likeness = 1.1 + 2 * (first.score - 0.5) + 15 * (Math.min(margin, 0.35) - 0.1) + (known - 0.9)
  const confidence = squash(likeness + Math.max(-3, Math.min(0.3, lean)))
  const offers = candidates.slice(0, 3).map(({ id }) => id)
  if (confidence >= surely && margin >= leastMargin)
    return { topic: first.id, outcome: 'answer', offers: [], confidence }
  const outcome = confidence >= perhaps || first.score >= alike ? 'offer' : 'none'
  return { topic: first.id, outcome, offers: outcome === 'offer' ? offers : [], confidence }
}

/** Nothing that could mean anything: figures without a question that waits for them. */
export const isEmpty = (words: readonly string[]): boolean => words.every(word => isMark(word) || /^\d+$/.test(word))

/** Nothing but facts and grammar; and, beside a kind, how many. */
export const isBare = (words: readonly string[], reading: FactReading): boolean =>
  words.every((word, at) => isPlain(word, at, reading))

const isPlain = (word: string, at: number, { marks, facts }: FactReading): boolean =>
  isMark(word) ||
  fillers.has(word) ||
  affirmations.has(word) ||
  (facts.kind !== undefined && (counts.has(word) || count.test(word))) ||
  marks.some(mark => mark.from <= at && at < mark.to && !isSignal(mark, 'next'))

/** "M365 E3, contract ends in March": a clause of nothing but facts states them, whatever another one adds. */
const hasBareClause = (words: readonly string[], reading: FactReading): boolean =>
  reading.marks.some(mark => {
    if (mark.cue.is !== 'kind' || mark.cue.weak || mark.dropped) return false
    const [from, to] = [words.slice(0, mark.from).findLastIndex(isMark) + 1, words.findIndex((word, at) => at >= mark.to && isMark(word))]
    return words.slice(from, to < 0 ? words.length : to).every((word, at) => isPlain(word, from + at, reading))
  })

const count = /^\d+x?$/

/** "20 users on business basic": who counts has bought. */
const countsKind = ({ facts, marks }: FactReading, words: readonly string[]): boolean =>
  facts.kind !== undefined &&
  words.some((word, at) => count.test(word) && !marks.some(({ from, to }) => from <= at && at < to))

/** What a plain statement of facts is not. */
const beside: readonly Intent[] = ['ask', 'out_of_scope', 'greeting', 'thanks', 'back', 'restart', 'cancel', 'help', 'list_requests']

/** A statement with facts in it is no question; and beside the point only where that is plain and no channel is named. */
export const unlikelyWhenStating = (
  reading: FactReading,
  words: readonly string[],
  likelihood: Likelihood,
): readonly Intent[] => {
  const { facts, ambiguity } = reading
  const isWhole = facts.kind && (facts.channel || (ambiguity && ambiguity.id !== 'several'))
  if (countsKind(reading, words) || hasBareClause(words, reading)) return beside
  if (likelihood.ask > 0.75 && !isWhole) return []
  const isSure = facts.channel || likelihood.out_of_scope < (ambiguity ? 0.8 : 0.5)
  return isSure ? beside : ['ask']
}

/** "What do you actually do": a question from its first word states and corrects nothing. */
export const unlikelyWhenAsking = (words: readonly string[]): readonly Intent[] =>
  asksAtOnce(words) ? ['inform', 'correct'] : []

/** Only who names one wants another language. */
export const unlikelyAnyway = (words: readonly string[]): readonly Intent[] =>
  namesLanguage(words) ? [] : ['change_language']

/** The likeliest intent of those that are possible. */
export const likeliest = (likelihood: Likelihood, impossible: readonly Intent[]): Intent =>
  intents
    .filter(intent => !impossible.includes(intent))
    .reduce((best, intent) => (likelihood[intent] > likelihood[best] ? intent : best))

/** "Wait, …" */
const stops = /^(vanta|wait)$/

/** Whether a statement takes back what was said: a word of repair, or another answer than the known one. */
export const corrects = (
  { facts, marks, replaces }: FactReading,
  words: readonly string[],
  known: Answers,
): boolean => {
  if (replaces || (stops.test(words[0] ?? '') && isMark(words[1] ?? ''))) return true
  if (marks.some(mark => isSignal(mark, 'repair', 'untrue', 'retract'))) return true
  const questions = Object.keys(facts) as (keyof Answers)[]
  return questions.some(question => known[question] !== undefined && known[question] !== facts[question])
}
