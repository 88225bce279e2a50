import { guidanceOn } from './as-of.ts'
import { consult } from './consult.ts'
import { type EditionId, editionIds, editions } from './editions.ts'
import type { Answers } from './questions.ts'

/** All that is said to a situation by an edition, as one text to compare. */
const saidBy = (id: EditionId | undefined, answers: Answers): string | undefined => {
  const day = id && editions[id].from
  const advice = day ? consult(answers, day) : undefined
  if (!day || advice?.kind !== 'guide') return undefined
  return JSON.stringify(advice.sections.map(({ kind, guidance }) => [kind, guidance, guidanceOn(guidance, day)]))
}

/** The days after `from` until `to` on which what is said to a situation became another: the first days of editions. */
export const turnsBetween = (answers: Answers, from: string, to: string): readonly string[] =>
  editionIds.flatMap((id, index) => {
    const first = editions[id].from
    if (first === null || first <= from || first > to) return []
    return saidBy(id, answers) === saidBy(editionIds[index - 1], answers) ? [] : [first]
  })
