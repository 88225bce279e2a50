import { guidanceOn } from './as-of.ts'
import { consult } from './consult.ts'
import { dayOf } from './days.ts'
import { editionIds } from './editions.ts'
import type { Answers } from './questions.ts'

/** All that is said to a situation on a day, as one text to compare. */
const saidOn = (answers: Answers, day: string): string => {
  const advice = consult(answers, day)
  if (advice.kind !== 'guide') return ''
  return JSON.stringify(advice.sections.map(({ kind, guidance }) => [kind, guidance, guidanceOn(guidance, day)]))
}

/** The days after `from` until `to` on which what is said to a situation became another: the first days of editions. */
export const turnsBetween = (answers: Answers, from: string, to: string): readonly string[] => {
  const said = editionIds.map(id => saidOn(answers, dayOf(id)))
  return editionIds.filter((id, index) => id > from && id <= to && said[index] !== said[index - 1])
}
