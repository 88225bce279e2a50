import type { Posted } from '../relationships/outbox.ts'
import type { Kept } from '../relationships/record.ts'
import { hasTwinAmong, mostAlike, type Query, type Requests, tenantNames } from '../relationships/store.ts'
import { createIndex, type Listing, listedRequest } from './record-index.ts'

/** Where the records themselves are: one write a record, as a whole. */
interface Shelf<Record extends Posted> {
  read(id: string): Promise<Record | undefined>
  write(kept: Record): Promise<void>
  remove(id: string): Promise<void>
  /** Runs the jobs of one id one after another. */
  readonly inTurn: <Result>(id: string, job: () => Promise<Result>) => Promise<Result>
}

/** Records on a shelf, found by an index in memory. `all` is what stands on it at the start. */
export const recordsOn = <Record extends Posted>(
  shelf: Shelf<Record>,
  listed: Listing<Record>,
  all: readonly Record[] = [],
) => {
  const index = createIndex(listed)
  for (const kept of all) index.note(kept)
  const { read, inTurn } = shelf
  const find = (id: string) => inTurn(id, () => read(id))
  return {
    find,
    put: (wanted: Record) => {
      const { id } = listed(wanted)
      return inTurn(id, async () => {
        const standing = await read(id)
        if ((standing?.version ?? 0) !== wanted.version) return undefined
        const kept = { ...wanted, version: wanted.version + 1 }
        await shelf.write(kept)
        index.note(kept)
        return kept
      })
    },
    list: async (query: Query) => {
      const { ids, total } = index.list(query)
      const kept = await Promise.all(ids.map(find))
      return { kept: kept.filter(each => each !== undefined), total }
    },
    due: async (at: string, limit: number) => index.due(at, limit),
    waiting: async (at: string) => index.waiting(at),
    underWay: async () => index.underWay(),
    naming: async (person: string) => index.naming(person),
    outlook: async (day: string, most: number) => index.outlook(day, most),
    overBefore: async (at: string) => index.overBefore(at),
    remove: (id: string) =>
      inTurn(id, async () => {
        await shelf.remove(id)
        index.drop(id)
      }),
  }
}

/** No request is called so: those who hand in a new one take turns. */
const entrance = '\n'

/** Requests on a shelf. Nobody else writes new ones there: whoever comes second to the entrance sees what the first has put. */
export const requestsOn = (shelf: Shelf<Kept>, all?: readonly Kept[]): Requests => {
  const records = recordsOn(shelf, listedRequest, all)
  const alike = async ({ request }: Kept) => {
    const pages = tenantNames(request).map(search => records.list({ search, page: 0, size: mostAlike }))
    return (await Promise.all(pages)).flatMap(({ kept }) => kept)
  }
  const add: Requests['add'] = (kept, known) =>
    shelf.inTurn(entrance, async () => {
      if (hasTwinAmong(kept, await alike(kept), known)) return 'twin'
      return (await records.put(kept)) ? 'added' : 'there'
    })
  return { ...records, add }
}
