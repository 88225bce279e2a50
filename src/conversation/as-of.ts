import { consult } from '../rules/consult.ts'
import { today } from '../rules/days.ts'
import { editionOn } from '../rules/editions.ts'
import { type Answers, knownWith } from '../rules/questions.ts'
import type { AskedAsOf, AsOf, When } from './events.ts'
import type { Reply } from './replies.ts'

/** The day of a reply. */
export const onDay = (day: string) => ({ day })

/** The situation that is asked about. A card says it all; a sentence goes before what is known, and so does what it leaves unclear. */
export const situationOf = ({ shown, said, unclear }: AskedAsOf, { channel, ...known }: Answers): Answers =>
  shown ?? knownWith({ ...known, ...(channel && !unclear && { channel }) }, said ?? {})

type HowHeard = Pick<AskedAsOf, 'unclear' | 'heard'>

/** Of a day to come nobody knows: the rules of today, and that they are no more than that. */
const adviceAhead = (ahead: AsOf, answers: Answers, now: string): Reply => {
  const advice = consult(answers, now)
  if (advice.kind === 'ask') return { kind: 'asOf', why: 'ahead', day: ahead.day, answers }
  return { kind: 'guidance', answers, sections: advice.sections, day: now, ahead }
}

/** Today by its name, as a card's button says it that may be tapped another day. */
const named = (day: string, now: string): string => (day === today ? now : day)

/**
 * What applied on a day, what must be known first, or why it cannot be said; `now` is what day it is. Nothing is remembered:
 * the next answer is today's again.
 */
export const adviceAsOf = (
  when: Exclude<When, 'now'>,
  answers: Answers,
  now: string,
  { unclear, heard }: HowHeard = {},
): Reply => {
  if (when === 'unsaid') return { kind: 'asOf', why: 'unsaid', answers }
  const { ahead, ...given } = when
  const day = named(given.day, now)
  const asOf = { ...given, day }
  if (ahead) return adviceAhead(asOf, answers, now)
  if (!editionOn(day)) return { kind: 'asOf', why: 'before', day, answers }
  const advice = consult(answers, day)
  const how = heard ? { heard } : {}
  if (advice.kind === 'guide') {
    return {
      kind: 'guidance',
      answers,
      sections: advice.sections,
      ...asOf,
      asked: true,
      ...(day < now && { now }),
      ...how,
    }
  }
  return { kind: 'question', question: advice.question, answers, asOf, ...(unclear && { unclear }), ...how }
}
