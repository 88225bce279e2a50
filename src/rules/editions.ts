import type { Change } from './changes/change.ts'
import { type ChangeId, changeIds, changeOf, edition } from './changes.ts'
import { firstDay } from './held.ts'

/** Something stands in the place of something else from it on. */
const alters = ({ cells, actions, notices }: Change): boolean => [cells, actions, notices].some(Boolean)

const altering: readonly ChangeId[] = changeIds.filter(id => alters(changeOf(id)))

/** The editions of the rules by their first day or month, oldest first; the first is the table itself: channels.ts. */
export const editionIds: readonly string[] = [...new Set([edition, ...altering.map(id => firstDay(changeOf(id).held))])]

/** The edition that held on a day; nothing before the first. */
export const editionOn = (day: string): string | undefined => editionIds.findLast(id => id <= day)

/** What makes an edition differ from the one before it. */
export const changesOf = (id: string): readonly ChangeId[] =>
  altering.filter(each => firstDay(changeOf(each).held) === id)
