import { consult } from '../rules/consult.ts'
import { editionOn } from '../rules/editions.ts'
import type { Answers } from '../rules/questions.ts'
import type { Reply, When } from './events.ts'

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
