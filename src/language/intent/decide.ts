/** What a message wants: exact commands first, then facts, then the trained model; a question against all topics. */

import type { FactReading } from '../facts/fact-reader.ts'
import { isMark } from '../text/read.ts'
import type { Retrieval } from '../topics/retrieve.ts'
import { type Intent, intents } from '../words/commands.ts'
import { namesLanguage } from './commands.ts'
import type { Likelihood } from './model.ts'
import { asksAtOnce } from './question.ts'
import { hasFacts } from './stating.ts'

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

/** Below this another reading is looked at as well. */
const plainly = 0.6
/** Below this even facts are not stated, but spoken about: "steps to move an Azure plan between CSP partners". */
const hardly = 0.2

/** Whether what is likeliest is so uncertain that the topics are heard too: facts in a question, a question that states, or nothing plain. */
export const isDoubtful = (likely: Intent, likelihood: Likelihood, reading: FactReading, asks: boolean): boolean =>
  likelihood[likely] < (hasFacts(reading) ? hardly : plainly) ||
  (hasFacts(reading) && likely === (asks ? 'inform' : 'ask'))

const statements: readonly Intent[] = ['inform', 'correct', 'start_guidance', 'ask', 'human']

/** Whether the topics' verdict goes before a doubtful reading: an answer always, offers where no channel and no command would be lost. */
export const goesFirst = ({ outcome }: Verdict, likely: Intent, { facts }: FactReading, asks: boolean): boolean =>
  outcome === 'answer' || (outcome === 'offer' && (asks || (!facts.channel && statements.includes(likely))))
