import { azureChanges } from './changes/azure.ts'
import { commonChanges } from './changes/both.ts'
import type { Cell, Change } from './changes/change.ts'
import { licenseChanges } from './changes/licenses.ts'
import type { ChannelId, Section } from './channels.ts'
import { type GuidanceId, guidances } from './guidance.ts'
import { firstDay, holdsOn } from './held.ts'

/** The edition of the rules that the table is: the date of the source document. */
export const edition = '2020-06-17'

const changes = { ...licenseChanges, ...azureChanges, ...commonChanges }
export type ChangeId = keyof typeof changes

export const changeOf = (id: ChangeId): Change => changes[id]

/** Oldest first. */
export const changeIds: readonly ChangeId[] = (Object.keys(changes) as ChangeId[]).toSorted((one, other) =>
  firstDay(changes[one].held) < firstDay(changes[other].held) ? -1 : 1,
)

/** The cell that a guidance is given for: the exception stands for all of them. */
export const cellOf = (
  channel: ChannelId | 'unknown' | undefined,
  kind: Section['kind'],
  guidance: GuidanceId,
): Cell => (channel === undefined || guidances[guidance].verdict === 'prohibited' ? 'prohibited' : `${channel}.${kind}`)

const touching = ({ channel, kind, guidance }: Section): readonly ChangeId[] => {
  const cell = cellOf(channel, kind, guidance)
  return changeIds.filter(id => changeOf(id).touches.includes(cell))
}

/** The changes after a day that touch this very cell, oldest first. */
export const changesSince = (section: Section, day: string): readonly ChangeId[] =>
  touching(section).filter(id => !holdsOn(changes[id].held, day))

/** The changes that had touched this very cell by a day, oldest first. */
export const changesUntil = (section: Section, day: string): readonly ChangeId[] =>
  touching(section).filter(id => holdsOn(changes[id].held, day))

/** Whether what a change says was over by a day. */
export const isOver = (id: ChangeId, day: string): boolean => {
  const ended = changeOf(id).endedBy
  return changeIds.some(other => other === ended && holdsOn(changes[other].held, day))
}
