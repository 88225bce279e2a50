/** Statements of facts: what is nothing else, what they cannot be, and when they correct. */
import type { Answers } from '../../rules/questions.ts'
import type { FactReading } from '../facts/fact-reader.ts'
import { isSignal, slotOf } from '../facts/marks.ts'
import { isMark } from '../text/read.ts'
import type { Intent } from '../words/commands.ts'
import { affirmations, counts, fillers } from '../words/fillers.ts'
import type { Likelihood } from './model.ts'

/** Whether it says where it was bought, or of what kind it is. */
export const hasFacts = ({ facts }: FactReading): boolean => facts.channel !== undefined || facts.kind !== undefined

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
    const [from, to] = [
      words.slice(0, mark.from).findLastIndex(isMark) + 1,
      words.findIndex((word, at) => at >= mark.to && isMark(word)),
    ]
    return words.slice(from, to < 0 ? words.length : to).every((word, at) => isPlain(word, from + at, reading))
  })

/** "Dynamics 365 Finance, the servers": what is facts by half, or more, is about these. */
const isMostlyFacts = (words: readonly string[], { marks, facts }: FactReading): boolean => {
  const spoken = words.filter(word => !isMark(word) && !fillers.has(word)).length
  const said = marks.filter(mark => slotOf(mark) !== 'none').flatMap(({ from, to }) => words.slice(from, to))
  return facts.kind !== undefined && 2 * said.length >= spoken
}

const count = /^\d+x?$/

/** "20 users on business basic": who counts has bought. */
const countsKind = ({ facts, marks }: FactReading, words: readonly string[]): boolean =>
  facts.kind !== undefined &&
  words.some((word, at) => count.test(word) && !marks.some(({ from, to }) => from <= at && at < to))

/** What a plain statement of facts is not. */
const beside: readonly Intent[] = [
  'ask',
  'out_of_scope',
  'greeting',
  'thanks',
  'back',
  'restart',
  'cancel',
  'help',
  'list_requests',
]

/** A statement with facts in it is no question; and beside the point only where that is plain and no channel is named. */
export const unlikelyWhenStating = (
  reading: FactReading,
  words: readonly string[],
  likelihood: Likelihood,
): readonly Intent[] => {
  const { facts, ambiguity } = reading
  const isWhole = facts.kind && (facts.channel || (ambiguity && ambiguity.id !== 'several'))
  if (countsKind(reading, words) || hasBareClause(words, reading) || isMostlyFacts(words, reading)) return beside
  if (likelihood.ask > 0.75 && !isWhole) return []
  const isSure = facts.channel || likelihood.out_of_scope < (ambiguity ? 0.8 : 0.5)
  return isSure ? beside : ['ask']
}

/** "Wait, …" */
const stops = /^(vanta|wait)$/

/** Whether a statement says that it takes something back. */
export const takesBack = ({ marks, replaces }: FactReading, words: readonly string[]): boolean =>
  replaces ||
  (stops.test(words[0] ?? '') && isMark(words[1] ?? '')) ||
  marks.some(mark => isSignal(mark, 'repair', 'untrue', 'retract'))

/** Whether a statement takes back what was said: it says so, or it is another answer than the known one. */
export const corrects = (reading: FactReading, words: readonly string[], known: Answers): boolean => {
  if (takesBack(reading, words)) return true
  const { facts } = reading
  const questions = Object.keys(facts) as (keyof Answers)[]
  return questions.some(question => known[question] !== undefined && known[question] !== facts[question])
}
