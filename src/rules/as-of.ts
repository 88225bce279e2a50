import { type Certainty, cellOf, changes, changesUntil, heldBy } from './changes.ts'
import type { Section } from './channels.ts'
import { type Edition, editionIds, editions, type Replaced } from './editions.ts'
import { type Guidance, type GuidanceId, guidances } from './guidance.ts'
import type { Answers } from './questions.ts'
import type { ActionId, NoticeId } from './statements.ts'

const inForce = (day: string): readonly Edition[] =>
  editionIds.map((id): Edition => editions[id]).filter(({ from }) => heldBy(from, day))

/** What a cell led to on a day; nothing where it is as in the table. */
export const cellOn = (cell: string, day: string): GuidanceId | undefined =>
  inForce(day)
    .map(({ cells = {} }): Readonly<Record<string, { gives: GuidanceId } | undefined>> => cells)
    .findLast(cells => cells[cell])?.[cell]?.gives

const follow = <Id extends string>(id: Id, replaced: readonly Replaced<Id>[]): Id =>
  replaced.reduce((now, by) => by[now]?.gives ?? now, id)

/** A guidance as it read on a day. */
export const guidanceOn = (id: GuidanceId, day: string): Guidance => {
  const past = inForce(day)
  const { meanwhile, ...guidance }: Guidance = guidances[id]
  const action = (each: ActionId) =>
    follow(
      each,
      past.map(({ actions = {} }) => actions),
    )
  const notice = (each: NoticeId) =>
    follow(
      each,
      past.map(({ notices = {} }) => notices),
    )
  return {
    ...guidance,
    actions: guidance.actions.map(action),
    notices: guidance.notices.map(notice),
    ...(meanwhile && { meanwhile: { ...meanwhile, action: action(meanwhile.action) } }),
  }
}

const leastSure: readonly Certainty[] = ['conflicting', 'third-party', 'undated', 'dated']

/** How sure an answer of a day is: as sure as the least sure thing that made it what it was. */
export const certaintyOn = ({ kind, guidance }: Section, { channel }: Answers, day: string): Certainty => {
  const cell = cellOf(channel, kind, guidance)
  const said: Guidance = guidanceOn(guidance, day)
  const reasons = inForce(day).flatMap(({ cells, actions, notices }) =>
    [
      ...Object.entries(cells ?? {}).filter(([replaced]) => replaced === cell),
      ...Object.entries({ ...actions, ...notices }).filter(([, { gives }]) =>
        [...said.actions, ...said.notices].some(id => id === gives),
      ),
    ].map(([, { certainty }]) => certainty),
  )
  const since = changesUntil(channel, kind, guidance, day).map(id => changes[id].certainty)
  return leastSure.find(each => [...reasons, ...since].includes(each)) ?? 'dated'
}
