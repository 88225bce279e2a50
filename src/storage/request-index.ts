import type { Kept } from '../relationships/record.ts'
import type { ParcelAt, Query, Waiting } from '../relationships/store.ts'
import { by, dueAmong, type Listed, listed, over } from './listed.ts'

/**
 * Finds requests without reading them. It is kept in memory and made anew at each start: ten thousand requests are read in four
 * seconds, and an index on disk could be out of step with the records after a crash.
 */
export const createIndex = (entries = new Map<string, Listed>()) => {
  const all = () => [...entries.values()]
  return {
    note: (kept: Kept): void => void entries.set(kept.request.id, listed(kept)),
    drop: (id: string): void => void entries.delete(id),
    list: ({ asker, state, search = '', page, size }: Query) => {
      const words = search.toLowerCase().trim()
      const found = all()
        .filter(one => !asker || one.asker === asker)
        .filter(one => !state || one.state === state)
        .filter(one => one.words.includes(words))
        .sort((one, other) => by(other.changed, one.changed) || by(one.id, other.id))
      return { ids: found.slice(page * size, (page + 1) * size).map(({ id }) => id), total: found.length }
    },
    due: (at: string, limit: number): readonly ParcelAt[] => dueAmong(all(), at, limit),
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
    overBefore: (at: string): readonly string[] =>
      all()
        .filter(({ state, changed }) => over.includes(state) && changed < at)
        .map(({ id }) => id),
  }
}
