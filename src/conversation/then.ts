import { edition } from '../rules/changes.ts'
import { consult } from '../rules/consult.ts'
import { editionOn } from '../rules/editions.ts'
import type { Answers } from '../rules/questions.ts'
import type { Reply } from './events.ts'

/** The day that a question about the past means (ISO, or the newest wording): said, left unsaid, or still to come. */
export type When = { readonly day: string; readonly ahead?: true } | 'unsaid'

/** No answer for a day: which one is meant, why there is none, or what must be known first. */
export interface ThenReply {
  readonly kind: 'then'
  readonly why: 'unsaid' | 'before' | 'ahead' | 'open'
  readonly day?: string
  readonly answers: Answers
}

/** A day in a reply; left out where it is the document's own. */
export const onDay = (day: string) => (day === edition ? {} : { day })

/** What applied on a day, or why that cannot be said. Nothing is remembered of it: the next answer is today's again. */
export const whatApplied = (when: When, answers: Answers): Reply => {
  if (when === 'unsaid') return { kind: 'then', why: 'unsaid', answers }
  const { day, ahead } = when
  if (ahead) return { kind: 'then', why: 'ahead', day, answers }
  if (!editionOn(day)) return { kind: 'then', why: 'before', day, answers }
  const advice = consult(answers, day)
  if (advice.kind === 'ask') return { kind: 'then', why: 'open', day, answers }
  return { kind: 'guidance', answers, sections: advice.sections, day, asked: true }
}
