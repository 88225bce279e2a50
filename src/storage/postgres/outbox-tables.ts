import { hash } from 'node:crypto'
import type { Kept } from '../../relationships/record.ts'
import type { DueParcel, ParcelAt, Query, Requests } from '../../relationships/store.ts'
import { deliverable, dueAmong, type Listed, listed, over, soughtIn } from '../request-index.ts'
import type { Database } from './database.ts'
import { keyOf } from './memory.ts'
import { requestStatements as statements } from './request-statements.ts'

/** So many drawers that as many servers could share them, and so few that looking into each is nothing. */
const drawers = 32
const drawerOf = (id: string): number => (hash('sha256', id, 'buffer')[0] ?? 0) % drawers

/** What PostgreSQL's text cannot hold; it is only searched, never shown. */
const plain = (text: string): string => text.replaceAll('\0', '\uFFFD')

/** A row, but for its key and version. `carrier` sets out with what is under way and nobody carries yet. */
const columnsOf = (kept: Kept, carrier: string): readonly unknown[] => {
  const { state, asker, people, words, changed, open } = listed(kept)
  const due = open.filter(parcel => parcel.state === 'due').map(parcel => parcel.due)
  const carried = open.filter(parcel => parcel.state === 'under-way').map(({ id }) => [id, carrier])
  return [
    ...[JSON.stringify(kept), state, keyOf(asker), [...people].map(keyOf), plain(words), changed],
    ...[JSON.stringify(open), due.sort()[0] ?? null, JSON.stringify(Object.fromEntries(carried))],
  ]
}

const settledIn = ({ outbox }: Kept): readonly string[] =>
  outbox.filter(({ state }) => state !== 'under-way').map(({ id }) => id)

type Parcels = Pick<Listed, 'id' | 'asker'> & { readonly parcels: Listed['open'] }
type Carried = Omit<Parcels, 'asker'> & {
  readonly carriers: Readonly<Record<string, string>>
  readonly alive: readonly string[]
}

/** Requests in PostgreSQL, one row each. `me` is this process, as the others know it. */
export const requestsInTables = ({ run }: Database, me: string): Requests => {
  const ids = async (statement: (typeof statements)['naming'], values: readonly unknown[]) =>
    (await run<{ readonly id: string }>(statement, values)).map(({ id }) => id)
  return {
    find: async id => (await run<{ readonly kept: Kept }>(statements.find, [drawerOf(id), id]))[0]?.kept,
    put: async wanted => {
      const { version, request } = wanted
      const kept = { ...wanted, version: version + 1 }
      const values = [drawerOf(request.id), request.id, version, ...columnsOf(kept, me)]
      const rows = await (version === 0
        ? run(statements.insert, values)
        : run(statements.update, [...values, settledIn(kept)]))
      return rows.length > 0 ? kept : undefined
    },
    list: async ({ asker, state, search = '', page, size }: Query) => {
      const wanted = [asker ? keyOf(asker) : null, state ?? null, plain(soughtIn(search).trim())]
      const [counted] = await run<{ readonly total: number }>(statements.count, wanted)
      const rows = await run<{ readonly kept: Kept }>(statements.list, [...wanted, size, page * size])
      return { kept: rows.map(({ kept }) => kept), total: counted?.total ?? 0 }
    },
    due: (at, limit) => claimDue(run, me, at, limit),
    waiting: async at => {
      const [row] = await run<{ readonly parcels: number; readonly oldest: string | null }>(statements.waiting, [at])
      return { parcels: row?.parcels ?? 0, ...(row?.oldest && { oldest: row.oldest }) }
    },
    underWay: async () => {
      const rows = await run<Carried>(statements.underWay, [me])
      return rows.flatMap(({ id, parcels, carriers, alive }) =>
        parcels
          .filter(parcel => parcel.state === 'under-way' && !alive.includes(carriers[parcel.id] ?? ''))
          .map(({ id: parcel, to }): ParcelAt => ({ id, parcel, to })),
      )
    },
    naming: person => ids(statements.naming, [keyOf(person)]),
    overBefore: at => ids(statements.overBefore, [over, at]),
    remove: async id => void (await run(statements.remove, [drawerOf(id), id])),
  }
}

/** From each drawer that has something due its share, so that several processes share out the rest. */
const claimDue = async (run: Database['run'], me: string, at: string, limit: number): Promise<readonly DueParcel[]> => {
  const found = await run<{ readonly drawer: number }>(statements.drawers, [at])
  const share = Math.ceil(limit / (found.length || 1))
  const claimed: Parcels[] = []
  for (const { drawer } of found)
    claimed.push(...(await run<Parcels>(statements.claim, [drawer, at, me, share, deliverable])))
  return dueAmong(
    claimed.map(({ id, asker, parcels }) => ({ id, asker, open: parcels })),
    at,
    limit,
  )
}
