import { actionsIn, guidanceOn } from '../rules/as-of.ts'
import { changesSince, changesUntil, edition } from '../rules/changes.ts'
import type { Section } from '../rules/channels.ts'
import { consult } from '../rules/consult.ts'
import { editionOn } from '../rules/editions.ts'
import { guidances } from '../rules/guidance.ts'
import type { Answers } from '../rules/questions.ts'
import type { Rating, RatingReason } from './ports.ts'

/** What somebody said of an answer, and of which: the card says it; nothing where Teams asked in our place. */
export interface Rated {
  readonly kind: 'rated'
  readonly helpful: boolean
  /** What tells one card from all others. */
  readonly mark: string
  readonly of?: RatedAdvice | { readonly topic: string }
  /** Only when it did not help, and they were asked why: perhaps a reason, perhaps a few words. */
  readonly why?: { readonly reason?: RatingReason; readonly comment?: string }
}

/** Advice that was rated, as its card gave it: by the rules of a day, perhaps because somebody asked about that day. */
export interface RatedAdvice {
  readonly shown: Answers
  readonly before: Answers
  readonly day?: string
  readonly asked?: true
  readonly from?: string
}

/** How the answer on a card was just rated; `explained`: why it did not help was said as well. */
export type RatedNow = 'helpful' | 'unhelpful' | 'explained'

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
