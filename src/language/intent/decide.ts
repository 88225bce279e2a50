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

/** Of 300 strangers’ questions that nothing is trained on three are then answered wrongly, of 1 860 messages about other things twelve. */
const surely = 0.76
const perhaps = 0.35
/** So alike that it is worth three offers, however close to each other the topics are. */
const alike = 0.22
const fitted = { always: -2.1, score: 3, lead: 11.7, lean: 0.9 }

const squash = (value: number): number => 1 / (1 + Math.exp(-value))
const odds = (share: number): number => Math.log(share / (1 - share))
const between = (least: number, value: number, most: number) => Math.max(least, Math.min(most, value))

/** Whether it is a question of ours is told by how it is put and by what it is about, together: neither alone decides. */
export const jointly = (likelihood: Likelihood, about: number): Likelihood => {
  const put = odds(between(0.002, likelihood.ask, 0.998))
  const ask = squash(0.75 * put + 0.5 * odds(between(0.002, about, 0.998)) - 1.8)
  const rest = (1 - ask) / Math.max(1e-6, 1 - likelihood.ask)
  return Object.fromEntries(
    intents.map(intent => [intent, intent === 'ask' ? ask : likelihood[intent] * rest]),
  ) as Likelihood
}

/** How sure we are that the best topic answers: likeness, lead over the second, and whether it is a question of ours at all. */
export const verdictOn = ({ candidates }: Retrieval, lean: number): Verdict => {
  const [first, second] = candidates
  if (!first) return { topic: null, outcome: 'none', offers: [], confidence: 0 }
  const lead = second ? Math.min(first.rank - second.rank, 0.35) : 0.35
  const { always, score, lead: ahead, lean: leaning } = fitted
  const confidence = squash(always + score * first.score + ahead * lead + leaning * between(-3, lean, 0.3))
  if (confidence >= surely) return { topic: first.id, outcome: 'answer', offers: [], confidence }
  const outcome = confidence >= perhaps || first.score >= alike ? 'offer' : 'none'
  const offers = outcome === 'offer' ? candidates.slice(0, 3).map(({ id }) => id) : []
  return { topic: first.id, outcome, offers, confidence }
}

/** Nothing that could mean anything: figures without a question that waits for them. */
export const isEmpty = (words: readonly string[]): boolean => words.every(word => isMark(word) || /^\d+$/.test(word))

/** "What do you actually do": a question from its first word states and corrects nothing. */
export const unlikelyWhenAsking = (words: readonly string[]): readonly Intent[] =>
  asksAtOnce(words) ? ['inform', 'correct'] : []

/** What nobody needs a whole story to say: of 290 such messages the longest has ten words. */
const saidShortly: readonly Intent[] = [
  ...(['back', 'restart', 'help', 'cancel', 'change_language', 'human'] as const),
  ...(['greeting', 'thanks', 'list_requests'] as const),
]
const longestCommand = 10

/** Only who names one wants another language, and only who is short wants what a command does. */
export const unlikelyAnyway = (words: readonly string[]): readonly Intent[] => {
  if (words.filter(word => !isMark(word)).length > longestCommand) return saidShortly
  return namesLanguage(words) ? [] : ['change_language']
}

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
  (likely === 'inform' && asks) ||
  (likely === 'ask' && !asks && hasFacts(reading))

const statements: readonly Intent[] = ['inform', 'correct', 'start_guidance', 'ask', 'human']

/** Whether the topics' verdict goes before a doubtful reading: an answer always, offers where no channel and no command would be lost. */
export const goesFirst = ({ outcome }: Verdict, likely: Intent, { facts }: FactReading, asks: boolean): boolean =>
  outcome === 'answer' || (outcome === 'offer' && (asks || (!facts.channel && statements.includes(likely))))

/** No topic knows it, it names a channel and is not put as a question: it tells. */
export const onlyTells = ({ outcome }: Verdict, { facts }: FactReading, words: readonly string[]): boolean =>
  outcome === 'none' && facts.channel !== undefined && words.at(-1) !== '?' && !asksAtOnce(words)
