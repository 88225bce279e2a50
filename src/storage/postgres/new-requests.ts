import type { Kept } from '../../relationships/record.ts'
import { hasTwinAmong, mostAlike, type Requests, tenantNames } from '../../relationships/store.ts'
import { soughtIn } from '../record-index.ts'
import type { Database } from './database.ts'
import { requestStatements } from './outbox-statements.ts'

/** What PostgreSQL's text cannot hold; it is only searched, never shown. */
export const plain = (text: string): string => text.replaceAll('\0', '\uFFFD')

/** How long a new request waits for another one about the same tenant: as `limits` of the database. What others have written meanwhile is seen. */
const briefly =
  "set transaction isolation level read committed; set local lock_timeout = '2s'; set local statement_timeout = '3s'"

/** Whoever hands in a request about a tenant holds each of its names until it is written, and sees who was there before. */
export const addingIn = (
  { together }: Pick<Database, 'together'>,
  row: (kept: Kept) => readonly unknown[],
): Requests['add'] => {
  const { insert, list } = requestStatements
  return (wanted, known) =>
    together(async client => {
      const kept = { ...wanted, version: 1 }
      const names = tenantNames(kept.request)
      await client.query(briefly)
      for (const name of names) await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
      for (const name of names) {
        const { rows } = await client.query(list.text, [null, null, plain(soughtIn(name)), mostAlike, 0])
        const others: readonly Kept[] = rows.map(({ kept }) => kept)
        if (hasTwinAmong(kept, others, known)) return 'twin'
      }
      return (await client.query(insert.text, [...row(kept)])).rows.length > 0 ? 'added' : 'there'
    })
}
