import type { Section } from '../rules/channels.ts'
import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'

/** One line of a list of customers that somebody pasted. */
export interface BatchRow {
  /** What the line calls the customer: its first cell, or all of it. */
  readonly name: string
  readonly answers: Answers
  /** When its term ends, where the line says so. */
  readonly termEnd?: string
  /** What has to be asked back before anything is filled in (words: `unclear.<why>`). */
  readonly unclear?: string
}

/** A row with its advice, or with what is missing. */
export type AdvisedRow = BatchRow &
  (
    | { readonly sections: readonly Section[] }
    | { readonly sections?: undefined; readonly missing: 'channel' | 'kind' | 'unclear' }
  )

/** Each line by itself: one that lacks something does not keep the others from their answer. */
export const advised = (one: BatchRow, day: string): AdvisedRow => {
  if (one.unclear) return { ...one, missing: 'unclear' }
  const advice = consult(one.answers, day)
  return advice.kind === 'ask' ? { ...one, missing: advice.question } : { ...one, sections: advice.sections }
}
