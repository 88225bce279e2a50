import type { Kept } from '../relationships/record.ts'
import type { Requests } from '../relationships/store.ts'
import { createIndex } from './request-index.ts'

/** Where the records themselves are: one write a record, as a whole. */
interface Shelf {
  read(id: string): Promise<Kept | undefined>
  write(kept: Kept): Promise<void>
  remove(id: string): Promise<void>
  /** Runs the jobs of one id one after another. */
  readonly inTurn: <Result>(id: string, job: () => Promise<Result>) => Promise<Result>
}

/** Requests on a shelf, found by an index in memory. `all` is what stands on it at the start. */
export const requestsOn = (shelf: Shelf, all: readonly Kept[] = []): Requests => {
  const index = createIndex()
  for (const kept of all) index.note(kept)
  const { read, inTurn } = shelf
  const find = (id: string) => inTurn(id, () => read(id))
  return {
    find,
    put: wanted =>
      inTurn(wanted.request.id, async () => {
        const standing = await read(wanted.request.id)
        if ((standing?.version ?? 0) !== wanted.version) return undefined
        const kept = { ...wanted, version: wanted.version + 1 }
        await shelf.write(kept)
        index.note(kept)
        return kept
      }),
    list: async query => {
      const { ids, total } = index.list(query)
      const kept = await Promise.all(ids.map(find))
      return { kept: kept.filter(each => each !== undefined), total }
    },
    due: async (at, limit) => index.due(at, limit),
    waiting: async at => index.waiting(at),
    underWay: async () => index.underWay(),
    naming: async person => index.naming(person),
    overBefore: async at => index.overBefore(at),
    remove: id =>
      inTurn(id, async () => {
        await shelf.remove(id)
        index.drop(id)
      }),
  }
}
