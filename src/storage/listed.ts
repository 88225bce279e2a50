import type { Parcel } from '../relationships/outbox.ts'
import type { Kept } from '../relationships/record.ts'
import type { State } from '../relationships/request.ts'
import type { ParcelAt } from '../relationships/store.ts'

/** What is looked for in a request, without the rest of it. */
export interface Listed {
  readonly id: string
  readonly state: State
  readonly asker: string
  readonly people: ReadonlySet<string>
  readonly words: string
  readonly changed: string
  readonly open: readonly Pick<Parcel, 'id' | 'to' | 'due' | 'state'>[]
}

/** `open`: the parcels that somebody still has to do something with. */
export const listed = ({ request, outbox }: Kept): Listed => {
  const { id, state, details, asker, sender, trail } = request
  return {
    id,
    state,
    asker: asker.id,
    people: new Set([asker, sender, ...trail.map(({ by }) => by)].flatMap(who => (who ? [who.id] : []))),
    words: `${details.customer}\n${details.tenant}`.toLowerCase(),
    changed: trail.at(-1)?.at ?? '',
    open: outbox.filter(parcel => parcel.state === 'due' || parcel.state === 'under-way'),
  }
}

/** Nothing more happens to requests in these states. */
export const over: readonly State[] = ['accepted', 'declined', 'withdrawn', 'expired']

/** In their own order: letters compared as letters would cost ten times as much, and these are ids and times. */
export const by = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** Parcels that are due, the oldest first. */
export const dueAmong = (all: readonly Pick<Listed, 'id' | 'open'>[], at: string, limit: number): readonly ParcelAt[] =>
  all
    .flatMap(({ id, open }) => open.map(parcel => ({ ...parcel, id, parcel: parcel.id })))
    .filter(({ state, due }) => state === 'due' && due <= at)
    .sort((one, other) => by(one.due, other.due) || by(one.id, other.id) || by(one.parcel, other.parcel))
    .slice(0, limit)
    .map(({ id, parcel, to }) => ({ id, parcel, to }))
