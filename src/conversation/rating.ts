import { actionsIn, guidanceOn } from '../rules/as-of.ts'
import { changesSince, changesUntil, edition } from '../rules/changes.ts'
import type { Section } from '../rules/channels.ts'
import { consult } from '../rules/consult.ts'
import { editionOn } from '../rules/editions.ts'
import { guidances } from '../rules/guidance.ts'
import type { Rating } from './ports.ts'
import type { Rated } from './rating-events.ts'

/** Everything that the answer for one kind of service said, by its ids. */
const statementsOf = (section: Section, day: string): readonly string[] => {
  const guidance = guidanceOn(section.guidance, day)
  const { dont = [], meanwhile, notices, roles } = guidance
  return [
    ...actionsIn(guidance).map(action => `action.${action}`),
    ...(meanwhile ? [`action.${meanwhile.action}`] : []),
    ...dont.map(each => `dont.${each}`),
    ...notices.map(notice => `notice.${notice}`),
    ...roles.map(role => `role.${role}`),
    ...[...changesUntil(section, day), ...changesSince(section, day)].map(change => `change.${change}`),
  ]
}

const cellOf = ({ kind, channel, guidance }: Section) => ({
  ...(channel && guidances[guidance].verdict !== 'prohibited' && { channel }),
  kind,
  guidance,
})

/** Which answer was rated, by the ids of what it said. Of advice it is worked out again: a card may say anything. */
export const answerRated = ({ of }: Rated): Pick<Rating, 'cells' | 'statements' | 'topic' | 'edition'> => {
  if (!of) return { cells: [], statements: [], edition }
  if ('topic' in of) return { cells: [], statements: [], topic: of.topic, edition }
  const { shown, day = edition } = of
  const advice = consult(shown, day)
  const sections = advice.kind === 'guide' ? advice.sections : []
  const statements = new Set(sections.flatMap(section => statementsOf(section, day)))
  return {
    cells: sections.map(cellOf),
    statements: [...statements],
    edition: editionOn(day) ?? edition,
  }
}
