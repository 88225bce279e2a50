import { changesSince, edition } from '../rules/changes.ts'
import { consult, type Section } from '../rules/consult.ts'
import { type Guidance, guidances } from '../rules/guidance.ts'
import type { Answers } from '../rules/questions.ts'
import type { Rated } from './events.ts'
import type { Rating } from './ports.ts'

/** Everything that the answer for one kind of service said, by its ids. */
const statementsOf = ({ kind, guidance: id }: Section, { channel }: Answers): readonly string[] => {
  const { actions, meanwhile, notices, roles }: Guidance = guidances[id]
  return [
    ...actions.map(action => `action.${action}`),
    ...(meanwhile ? [`action.${meanwhile.action}`] : []),
    ...notices.map(notice => `notice.${notice}`),
    ...roles.map(role => `role.${role}`),
    ...changesSince(channel, kind, id).map(change => `change.${change}`),
  ]
}

const cellOf = ({ kind, guidance }: Section, { channel }: Answers) => ({
  ...(channel && guidance !== 'prohibited' && { channel }),
  kind,
  guidance,
})

/** Which answer was rated, by the ids of what it said. Of advice it is worked out again: a card may say anything. */
export const answerRated = ({ of }: Rated): Pick<Rating, 'cells' | 'statements' | 'topic' | 'edition'> => {
  if (!of) return { cells: [], statements: [], edition }
  if ('topic' in of) return { cells: [], statements: [], topic: of.topic, edition }
  const advice = consult(of.shown)
  const sections = advice.kind === 'guide' ? advice.sections : []
  const statements = new Set(sections.flatMap(section => statementsOf(section, of.shown)))
  return { cells: sections.map(section => cellOf(section, of.shown)), statements: [...statements], edition }
}
