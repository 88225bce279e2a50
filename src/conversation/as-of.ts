import { consult } from '../rules/consult.ts'
import { today } from '../rules/days.ts'
import { editionOn } from '../rules/editions.ts'
import type { Answers } from '../rules/questions.ts'
import type { AskedAsOf, When } from './events.ts'
import type { Reply } from './replies.ts'

/** The day of a reply. */
export const onDay = (day: string) => ({ day })

/** The situation that is asked about. A card says it all; a sentence goes before what is known, and so does what it leaves unclear. */
export const situationOf = ({ shown, said, unclear }: AskedAsOf, { channel, ...known }: Answers): Answers =>
  shown ?? { ...known, ...(channel && !unclear && { channel }), ...said }

type HowHeard = Pick<AskedAsOf, 'unclear' | 'heard'>

/** Today by its name, as a card's button says it that may be tapped another day. */
const named = (day: string, now: string): string => (day === today ? now : day)

/**
 * What applied on a day, what must be known first, or why it cannot be said; `now` is what day it is. Nothing is remembered:
 * the next answer is today's again.
 */
export const adviceAsOf = (when: When, answers: Answers, now: string, { unclear, heard }: HowHeard = {}): Reply => {
  if (when === 'unsaid') return { kind: 'asOf', why: 'unsaid', answers }
  const { ahead, ...given } = when
  const day = named(given.day, now)
  const asOf = { ...given, day }
  if (ahead) return { kind: 'asOf', why: 'ahead', day, answers }
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
