import { clean } from '../input/clean.ts'
import { type KeptMoves, lastChangeIn, movesIn, peopleIn } from '../moves/case.ts'
import { outlookOf } from '../moves/outlook.ts'
import type { Ending, Outlook } from '../moves/ports.ts'
import { accessNews, type Parcel, type Posted } from '../relationships/outbox.ts'
import type { Kept } from '../relationships/record.ts'
import { deeds, type State } from '../relationships/request.ts'
import type { DueParcel, ParcelAt, Query, Waiting } from '../relationships/store.ts'

/** What is compared when somebody searches, in a name and in what they look for: as it is meant, in small letters. */
export const soughtIn = (text: string): string => clean(text.toLowerCase())

/** What is looked for in a record, without the rest of it. */
export interface Listed {
  readonly id: string
  readonly state: string
  readonly asker: string
  readonly people: ReadonlySet<string>
  readonly words: string
  readonly changed: string
  readonly open: readonly Pick<Parcel, 'id' | 'to' | 'of' | 'due' | 'state'>[]
  /** Of moves: when their terms end. */
  readonly endings?: readonly Ending[]
}

/** How a kind of record is found. */
export type Listing<Record> = (kept: Record) => Listed

/** The parcels that somebody still has to do something with. */
const openIn = ({ outbox }: Posted) => outbox.filter(({ state }) => state === 'due' || state === 'under-way')

/** A tenant is found by each of its domains, and by its id. */
const seenAs = ({ sight }: Kept['request']) => (sight?.kind === 'found' ? [sight.id, sight.domain ?? ''] : [])

export const listedRequest: Listing<Kept> = kept => {
  const { request } = kept
  const { id, state, details, asker, sender, trail } = request
  return {
    id,
    state,
    asker: asker.id,
    people: new Set([asker, sender, ...trail.map(({ by }) => by)].flatMap(who => (who ? [who.id] : []))),
    words: soughtIn([details.customer, details.tenant, ...seenAs(request)].join('\n')),
    changed: trail.at(-1)?.at ?? '',
    open: openIn(kept),
  }
}

/** Whatever somebody has planned: found by whose it is, who stands in it, and what the customers are called. */
export const listedMoves: Listing<KeptMoves> = kept => {
  const open = movesIn(kept.facts)
  return {
    ...{ id: kept.owner, state: 'planned', asker: kept.owner, people: peopleIn(kept.facts), open: openIn(kept) },
    words: soughtIn(open.map(({ move }) => move.customer).join('\n')),
    changed: lastChangeIn(kept.facts),
    endings: open.map(({ id, move: { termEnd = '' } }) => ({ owner: kept.owner, id, end: termEnd })),
  }
}

/** Nothing more happens to requests in these states. */
export const over: readonly string[] = ['accepted', 'declined', 'withdrawn', 'expired'] satisfies State[]

/** In their own order: letters compared as letters would cost ten times as much, and these are ids and times. */
const by = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** What this version has words for. A parcel of another kind waits for a version that has. */
export const deliverable: readonly string[] = [...deeds, 'remind', 'look', 'access', ...accessNews]

/** A turn each: the first of each asker, then the second of each. The order of everybody's own stays. */
const byTurns = (all: readonly DueParcel[]): readonly DueParcel[] => {
  const turns = new Map<string, number>()
  const numbered = all.map(parcel => {
    const turn = turns.get(parcel.of) ?? 0
    turns.set(parcel.of, turn + 1)
    return { parcel, turn }
  })
  return numbered.sort((one, other) => one.turn - other.turn).map(({ parcel }) => parcel)
}

/** Parcels that are due: each asker's oldest first, then each one's next. */
export const dueAmong = (
  all: readonly Pick<Listed, 'id' | 'asker' | 'open'>[],
  at: string,
  limit: number,
): readonly DueParcel[] => {
  const due = all
    .flatMap(({ id, asker, open }) => {
      const due = open.filter(parcel => parcel.state === 'due' && parcel.due <= at && deliverable.includes(parcel.of))
      return due.map(parcel => ({ ...parcel, id, asker, parcel: parcel.id }))
    })
    .sort((one, other) => by(one.due, other.due) || by(one.id, other.id) || by(one.parcel, other.parcel))
    .map(({ id, parcel, to, asker }) => ({ id, parcel, to, of: asker }))
  return byTurns(due).slice(0, limit)
}

/**
 * Finds records without reading them. It is kept in memory and made anew at each start: ten thousand requests are read in four
 * seconds, and an index on disk could be out of step with the records after a crash.
 */
export const createIndex = <Record>(listed: Listing<Record>) => {
  const entries = new Map<string, Listed>()
  const all = () => [...entries.values()]
  return {
    note: (kept: Record): void => {
      const found = listed(kept)
      entries.set(found.id, found)
    },
    drop: (id: string): void => void entries.delete(id),
    list: ({ asker, state, search = '', page, size }: Query) => {
      const words = soughtIn(search).trim()
      const found = all()
        .filter(one => !asker || one.asker === asker)
        .filter(one => !state || one.state === state)
        .filter(one => one.words.includes(words))
        .sort((one, other) => by(other.changed, one.changed) || by(one.id, other.id))
      return { ids: found.slice(page * size, (page + 1) * size).map(({ id }) => id), total: found.length }
    },
    due: (at: string, limit: number): readonly DueParcel[] => dueAmong(all(), at, limit),
    waiting: (at: string): Waiting => {
      const dues = all().flatMap(({ open }) => open.filter(({ state, due }) => state === 'due' && due <= at))
      const [oldest] = dues.map(({ due }) => due).sort()
      return { parcels: dues.length, ...(oldest && { oldest }) }
    },
    underWay: (): readonly ParcelAt[] =>
      all().flatMap(({ id, open }) =>
        open.filter(({ state }) => state === 'under-way').map(({ id: parcel, to }) => ({ id, parcel, to })),
      ),
    naming: (person: string): readonly string[] =>
      all()
        .filter(({ people }) => people.has(person))
        .map(({ id }) => id),
    outlook: (day: string, most: number): Outlook =>
      outlookOf(
        all().flatMap(({ endings = [] }) => endings),
        day,
        most,
      ),
    overBefore: (at: string): readonly string[] =>
      all()
        .filter(({ state, changed }) => over.includes(state) && changed < at)
        .map(({ id }) => id),
  }
}
