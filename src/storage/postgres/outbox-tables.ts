import { hash } from 'node:crypto'
import { inOrder, nearestTo } from '../../moves/outlook.ts'
import type { Ending, MoveBook, Outlook } from '../../moves/ports.ts'
import type { Posted } from '../../relationships/outbox.ts'
import type { DueParcel, ParcelAt, Query, Requests } from '../../relationships/store.ts'
import {
  deliverable,
  dueAmong,
  type Listed,
  type Listing,
  listedMoves,
  listedRequest,
  over,
  soughtIn,
} from '../record-index.ts'
import type { Database } from './database.ts'
import { keyOf } from './memory.ts'
import { addingIn, plain } from './new-requests.ts'
import { moveStatements, type OutboxStatements, outlookStatements, requestStatements } from './outbox-statements.ts'

/** So many drawers that as many servers could share them, and so few that looking into each is nothing. */
const drawers = 32
const drawerOf = (id: string): number => (hash('sha256', id, 'buffer')[0] ?? 0) % drawers

/** A row, but for its key and version. `carrier` sets out with what is under way and nobody carries yet. */
const columnsOf = (kept: Posted, listed: Listed, carrier: string): readonly unknown[] => {
  const { state, asker, people, words, changed, open } = listed
  const due = open.filter(parcel => parcel.state === 'due').map(parcel => parcel.due)
  const carried = open.filter(parcel => parcel.state === 'under-way').map(({ id }) => [id, carrier])
  return [
    ...[JSON.stringify(kept), state, keyOf(asker), [...people].map(keyOf), plain(words), changed],
    ...[JSON.stringify(open), due.sort()[0] ?? null, JSON.stringify(Object.fromEntries(carried))],
  ]
}

const settledIn = ({ outbox }: Posted): readonly string[] =>
  outbox.filter(({ state }) => state !== 'under-way').map(({ id }) => id)

type Parcels = Pick<Listed, 'id' | 'asker'> & { readonly parcels: Listed['open'] }
type Carried = Omit<Parcels, 'asker'> & {
  readonly carriers: Readonly<Record<string, string>>
  readonly alive: readonly string[]
}

interface Drawers<Record extends Posted> {
  readonly statements: OutboxStatements
  readonly listed: Listing<Record>
}

/** Records with an outbox in PostgreSQL, one row each. `me` is this process, as the others know it. */
const recordsInTables = <Record extends Posted>(
  { run }: Database,
  me: string,
  { statements, listed }: Drawers<Record>,
) => {
  type Row = { readonly kept: Record }
  const ids = async (statement: OutboxStatements['naming'], values: readonly unknown[]) =>
    (await run<{ readonly id: string }>(statement, values)).map(({ id }) => id)
  return {
    find: async (id: string) => (await run<Row>(statements.find, [drawerOf(id), id]))[0]?.kept,
    put: async (wanted: Record) => {
      const { version } = wanted
      const kept = { ...wanted, version: version + 1 }
      const found = listed(kept)
      const values = [drawerOf(found.id), found.id, version, ...columnsOf(kept, found, me)]
      const rows = await (version === 0
        ? run(statements.insert, values)
        : run(statements.update, [...values, settledIn(kept)]))
      return rows.length > 0 ? kept : undefined
    },
    list: async ({ asker, state, search = '', page, size }: Query) => {
      const wanted = [asker ? keyOf(asker) : null, state ?? null, plain(soughtIn(search).trim())]
      const [counted] = await run<{ readonly total: number }>(statements.count, wanted)
      const rows = await run<Row>(statements.list, [...wanted, size, page * size])
      return { kept: rows.map(({ kept }) => kept), total: counted?.total ?? 0 }
    },
    due: (at: string, limit: number) => claimDue({ run, me, statements }, at, limit),
    waiting: async (at: string) => {
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
    naming: (person: string) => ids(statements.naming, [keyOf(person)]),
    overBefore: (at: string) => ids(statements.overBefore, [over, at]),
    remove: async (id: string) => void (await run(statements.remove, [drawerOf(id), id])),
  }
}

/** From each drawer that has something due its share, so that several processes share out the rest. */
const claimDue = async (
  { run, me, statements }: Pick<Database, 'run'> & { readonly me: string; readonly statements: OutboxStatements },
  at: string,
  limit: number,
): Promise<readonly DueParcel[]> => {
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

export const requestsInTables = (database: Database, me: string): Requests => ({
  ...recordsInTables(database, me, { statements: requestStatements, listed: listedRequest }),
  add: addingIn(database, kept => {
    const found = listedRequest(kept)
    return [drawerOf(found.id), found.id, 0, ...columnsOf(kept, found, me)]
  }),
})

/** Counted and found by the database: what was planned is not read. */
const outlookIn = async ({ run }: Database, day: string, most: number): Promise<Outlook> => {
  const months = await run<Outlook['months'][number]>(outlookStatements.months)
  const near = await run<Ending>(outlookStatements.nearest, [day, most])
  return { months: inOrder(months), nearest: nearestTo(day, near, most) }
}

export const movesInTables = (database: Database, me: string): MoveBook => ({
  ...recordsInTables(database, me, { statements: moveStatements, listed: listedMoves }),
  outlook: (day, most) => outlookIn(database, day, most),
})
