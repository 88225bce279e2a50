import { consult } from '../rules/consult.ts'
import { editionOn } from '../rules/editions.ts'
import type { Answers } from '../rules/questions.ts'
import type { Heard, Reply, Unclear } from './events.ts'

/** A day that somebody asked about (ISO, or the newest wording), and the first day where they said a month or a year. */
export interface AsOf {
  readonly day: string
  readonly from?: string
}

/** The day that a question about the past means: said, left unsaid, or still to come. */
export type When = (AsOf & { readonly ahead?: true }) | 'unsaid'

/** No answer for a day: which one is meant, or why there is none. */
export interface ThenReply {
  readonly kind: 'then'
  readonly why: 'unsaid' | 'before' | 'ahead'
  readonly day?: string
  readonly answers: Answers
}

/** Somebody asks what applied. */
export interface AskedThen {
  readonly kind: 'askedThen'
  readonly when: When
  /** All that the card says that they tapped. */
  readonly shown?: Answers
  /** What the same sentence says of the situation: it counts for this answer, and is not remembered. */
  readonly said?: Answers
  readonly unclear?: Unclear
  readonly heard?: Heard
}

/** The day of a reply. */
export const onDay = (day: string) => ({ day })

/** The situation that is asked about. A card says it all; a sentence goes before what is known, and so does what it leaves unclear. */
export const situationOf = ({ shown, said, unclear }: AskedThen, { channel, ...known }: Answers): Answers =>
  shown ?? { ...known, ...(channel && !unclear && { channel }), ...said }

type Aside = Pick<AskedThen, 'unclear' | 'heard'>

/** What applied on a day, what must be known first, or why it cannot be said. Nothing is remembered: the next answer is today's again. */
export const whatApplied = (when: When, answers: Answers, { unclear, heard }: Aside = {}): Reply => {
  if (when === 'unsaid') return { kind: 'then', why: 'unsaid', answers }
  const { ahead, ...asOf } = when
  const { day } = asOf
  if (ahead) return { kind: 'then', why: 'ahead', day, answers }
  if (!editionOn(day)) return { kind: 'then', why: 'before', day, answers }
  const advice = consult(answers, day)
  const aside = heard ? { heard } : {}
  if (advice.kind === 'guide') {
    return { kind: 'guidance', answers, sections: advice.sections, ...asOf, asked: true, ...aside }
  }
  return { kind: 'question', question: advice.question, answers, asOf, ...(unclear && { unclear }), ...aside }
}
