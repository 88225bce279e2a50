import type { Action } from './actions/action.ts'
import { type ActionId, actions } from './actions.ts'
import type { Change } from './changes/change.ts'
import { type ChangeId, changeIds, changeOf } from './changes.ts'
import type { Guidance } from './guidance/verdict.ts'
import { type GuidanceId, guidances } from './guidance.ts'
import { firstDay, holdsOn } from './held.ts'
import { readOn } from './statement.ts'
import { donts } from './statements.ts'

const held = (id: ChangeId, day: string): boolean => holdsOn(changeOf(id).held, day)

const heldOn = (day: string): readonly ChangeId[] => changeIds.filter(id => held(id, day))

const given = (id: ChangeId): Readonly<Record<string, GuidanceId | undefined>> => changeOf(id).cells ?? {}

/** What changes gave in the place of what the table says, by cell, newest first. */
const givenBy = Map.groupBy(
  changeIds
    .flatMap(id => Object.entries(given(id)).map(([cell, guidance]) => ({ cell, guidance, held: changeOf(id).held })))
    .reverse(),
  ({ cell }) => cell,
)

/** What a cell led to on a day; nothing where it is as in the table. */
export const cellOn = (cell: string, day: string): GuidanceId | undefined => {
  for (const { held, guidance } of givenBy.get(cell) ?? []) if (guidance && holdsOn(held, day)) return guidance
  return undefined
}

/** What came after a guidance was first given changes it; one that came before is in its words already. */
const changesAfter = (id: GuidanceId, day: string): readonly Change[] => {
  const first = changeIds.findIndex(each => Object.values(given(each)).includes(id))
  return heldOn(day)
    .filter(each => changeIds.indexOf(each) > first)
    .map(changeOf)
}

const follow = <Id extends string>(what: 'actions' | 'notices' | 'roles', one: Id, through: readonly Change[]): Id =>
  through.reduce((now, change) => (change[what] as Readonly<Record<string, Id>> | undefined)?.[now] ?? now, one)

/** What stands on a day in the place of what somebody was told to do before. */
export const actionInPlaceOf = (id: string, day: string): string => follow('actions', id, heldOn(day).map(changeOf))

const readAsOf = (id: GuidanceId, day: string): Guidance => {
  const { meanwhile, ...guidance }: Guidance = guidances[id]
  const after = changesAfter(id, day)
  return {
    ...guidance,
    reason: readOn(guidance.reason, day),
    steps: guidance.steps.map(step => step.map(action => follow('actions', action, after))),
    dont: (guidance.dont ?? []).filter(each => holdsOn(donts[each].held, day)),
    notices: guidance.notices.map(notice => follow('notices', notice, after)),
    roles: guidance.roles.map(role => follow('roles', role, after)),
    ...(meanwhile && { meanwhile: { ...meanwhile, action: follow('actions', meanwhile.action, after) } }),
  }
}

/** The days on which a guidance can begin to read otherwise, newest first. */
const seams: readonly string[] = [
  ...changeIds.map(id => changeOf(id).held),
  ...Object.values(donts).map(({ held }) => held),
  ...Object.values<Guidance>(guidances).flatMap(({ reason }) => reason.reread ?? []),
]
  .map(firstDay)
  .toSorted()
  .reverse()

/** Each as it read from one such day to the next: as many as there are, read once. */
const readSince = new Map<string, Guidance>()

/** A guidance as it read on a day. */
export const guidanceOn = (id: GuidanceId, day: string): Guidance => {
  const key = `${id} ${seams.find(seam => seam <= day)}`
  const known = readSince.get(key)
  if (known) return known
  const guidance = readAsOf(id, day)
  readSince.set(key, guidance)
  return guidance
}

/** Everything that a guidance tells a person to do, in order, alternatives one after the other. */
export const actionsIn = ({ steps }: Pick<Guidance, 'steps'>): readonly ActionId[] => steps.flat()

/** An action with the sources that stood for it on a day. */
export const actionOn = (id: ActionId, day: string): Action => {
  const action: Action = readOn(actions[id], day)
  return { ...action, how: readOn(action.how, day) }
}
