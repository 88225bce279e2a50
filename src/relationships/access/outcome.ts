import { live, type PlainDeed } from '../lifecycle.ts'
import { clockKey, type Draft, keysOf, type Parcel, type Postbook, parcelsFor } from '../outbox.ts'
import type { AccessSight, GroupSight } from '../ports.ts'
import type { Kept } from '../record.ts'
import type { Access, Request } from '../request.ts'
import { isOver } from '../taking-back.ts'
import { workingTimeFrom } from '../working-hours.ts'

/** What Microsoft said: of the privileges, and of our groups where it was asked about them. */
export interface Said {
  readonly sight: AccessSight
  readonly groups?: Readonly<Record<string, GroupSight>>
}

/** What is known now. What could not be asked stays as it was. */
const known = (access: Access, { sight, groups }: Said): Access => {
  if (sight.kind === 'unavailable') return access
  if (sight.kind === 'refused') {
    const { kind: _, ...refused } = sight
    return access.id === undefined ? { ...access, refused } : access
  }
  const { refused: _, ...rest } = access
  const { id, stage, ends, extends: goesOn } = sight
  const told = stage === 'other' ? (access.stage ?? 'other') : stage
  return {
    ...rest,
    id,
    stage: told,
    extends: goesOn,
    ...(ends && { ends }),
    ...(groups && { groups: { ...access.groups, ...groups } }),
  }
}

/** Groups whose part is neither there nor refused: whoever is told should be able to do something. */
const isSettling = ({ groups = {} }: Access) =>
  Object.values(groups).some(sight => sight === 'pending' || sight === 'unknown')

/** What people are told next; nothing when they know it. A group that takes hours is not waited for. */
const news = (access: Access, waited: boolean): Access['told'] => {
  if (isOver(access)) return access.told === 'over' ? undefined : 'over'
  if (access.stage === 'active')
    return access.told === 'active' || (isSettling(access) && !waited) ? undefined : 'active'
  if (access.refused) return access.told === 'refused' ? undefined : 'refused'
  return access.stage === 'pending' && access.told !== 'pending' ? 'pending' : undefined
}

const deedFor: Readonly<Record<'active' | 'over', PlainDeed>> = { active: 'access-active', over: 'access-end' }

/** Days before the end on which somebody is reminded; of the last one the admins are, too. */
const reminderDays = [60, 30, 7] as const
const day = 24 * 3_600_000

/** Reminders of an end that nobody puts off. */
const reminders = (request: Request, book: Postbook): readonly Draft[] => {
  const { ends, extends: goesOn } = request.access ?? {}
  if (!ends || goesOn) return []
  const sender = keysOf('sender', request, book)
  return reminderDays.flatMap(days => {
    const at = Date.parse(ends) - days * day
    if (at <= Date.parse(book.at)) return []
    const to = new Set([
      ...(sender.length === 0 ? book.admins : sender),
      ...(days === reminderDays.at(-1) ? book.admins : []),
    ])
    return [...to].map((key): Draft => {
      return {
        to: key,
        of: 'access-ends',
        due: workingTimeFrom(new Date(at), book.zoneOf(key), book.isHoliday).toISOString(),
      }
    })
  })
}

/** Seconds in which whoever waits for the link sees it: then nobody is told of it. */
const patience = 10

/** Whoever had it asked for, else the admins, of what no deed is. */
export const messages = (
  request: Request,
  of: 'access-ready' | 'access-refused' | 'access-left',
  book: Postbook,
): readonly Draft[] => {
  const asked = request.trail.findLast(({ did }) => did === 'open-access')?.by
  const sender = asked ? keysOf('sender', { ...request, sender: asked }, book) : []
  const due = new Date(Date.parse(book.at) + patience * 1000).toISOString()
  return (sender.length > 0 ? sender : book.admins).map(to => ({ to, of, due }))
}

const isOf = (parcel: Parcel, ...of: readonly Parcel['of'][]) => of.includes(parcel.of) && parcel.state === 'due'
const without = (outbox: readonly Parcel[], ...of: readonly Parcel['of'][]) =>
  outbox.map(parcel => (isOf(parcel, ...of) && parcel.to !== clockKey ? { ...parcel, state: 'void' as const } : parcel))

/** Unlike any other of the request, whose revision these do not raise. */
export const numbered = (kept: Kept, drafts: readonly Draft[]): readonly Parcel[] =>
  drafts.map((draft, index) => ({
    ...{ ...draft, id: `${kept.request.revision}.a${kept.outbox.length + index}`, tries: 0, state: 'due' },
  }))

/** What is kept once Microsoft has said this of that attempt; nothing when somebody asks for something else meanwhile. `waited`: groups had their time. */
export const seenBy = (kept: Kept, attempt: number, said: Said, waited: boolean, book: Postbook): Kept | undefined => {
  const before = kept.request.access
  if (before?.attempt !== attempt) return undefined
  const access = known(before, said)
  const told = news(access, waited)
  const now = { ...access, ...(told && { told }) }
  const next: Kept = { ...kept, request: { ...kept.request, access: now } }
  if (told === 'active' || told === 'over') return deed(next, deedFor[told], book)
  if (told) {
    const drafts = messages(next.request, told === 'pending' ? 'access-ready' : 'access-refused', book)
    return { ...next, outbox: [...next.outbox, ...numbered(next, drafts)] }
  }
  const moved = now.told === 'active' && (now.ends !== before.ends || now.extends !== before.extends)
  return moved ? reminded(next, book) : next
}

const reminded = (kept: Kept, book: Postbook): Kept => {
  const outbox = without(kept.outbox, 'access-ends')
  return { ...kept, outbox: [...outbox, ...numbered({ ...kept, outbox }, reminders(kept.request, book))] }
}

/** The customer approved them, or they are over: a line of the trail, and all who are concerned are told. */
const deed = (kept: Kept, did: PlainDeed, book: Postbook): Kept => {
  const actor = { kind: 'partner-center' } as const
  const outcome = live(kept.request, { do: did }, actor, book.at)
  if (outcome.kind === 'refused') return kept
  const { request, effects } = outcome
  const outbox = without(kept.outbox, 'access-ready', 'access-refused', 'access-ends')
  const next = { ...kept, request, outbox: [...outbox, ...parcelsFor(effects, request, actor, book)] }
  return did === 'access-active' ? reminded(next, book) : next
}
