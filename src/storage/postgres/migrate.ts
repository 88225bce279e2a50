import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from './database.ts'

const folder = new URL('../migrations/', import.meta.url)

/** The steps that this program knows, `1.sql` first. A step that was released is never changed: a new one follows. */
const stepsKnown = (): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
    .map(name => readFileSync(new URL(name, folder), 'utf8'))

/** Any number, as long as all processes that may migrate a database together use the same. */
const lock = 5_264_252_884

/**
 * Takes the steps that are missing, all or none; of several processes that start together one does it, and the others
 * wait for it. Rejects when the database is ahead of this program, or cannot be used.
 */
export const migrate = async ({ together }: Database): Promise<void> => {
  const steps = stepsKnown()
  const found = await together(async client => {
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    const { rows: here } = await client.query("select to_regclass('migrations') is not null as known")
    if (!here[0].known) {
      await client.query('create table migrations (step integer primary key, taken timestamptz not null default now())')
    }
    const { rows } = await client.query('select coalesce(max(step), 0) as taken from migrations')
    for (const [index, step] of steps.entries()) {
      if (index < rows[0].taken) continue
      await client.query(step)
      await client.query('insert into migrations (step) values ($1)', [index + 1])
    }
    return Number(rows[0].taken)
  })
  if (found > steps.length) {
    const sentence = `The database is at step ${found}, and this version of Kanalguiden knows ${steps.length}`
    throw new Error(`${sentence}: a newer one has used it. Start that, or another database.`)
  }
}
