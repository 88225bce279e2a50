import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { waitAfter } from '../../runtime/backoff.ts'
import { systemClock } from '../../runtime/clock.ts'
import { createLog, type Log } from '../../runtime/log.ts'
import { StoreUnavailable } from '../store.ts'
import type { Statement } from './statements.ts'

/** A PostgreSQL server, as far as the stores need it. Whatever it says against a statement is `StoreUnavailable`. */
export interface Database {
  run<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Runs work on one connection without time limits, in one transaction. */
  together<Result>(work: (client: Pick<pg.ClientBase, 'query'>) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Nobody waits long for a server that does not answer: Teams gives up after a few seconds. Milliseconds. */
const limits = {
  statement_timeout: 3000,
  lock_timeout: 2000,
  query_timeout: 4000,
  idle_in_transaction_session_timeout: 10_000,
}

const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    throw new StoreUnavailable(error, 'database')
  }
}

/** Whoever uses it for a moment is told all by the statement itself. */
const silent = createLog('silent', () => {})

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code ? String(error.code) : 'unknown error'

/** The server has no connection left to give. It was asked nothing yet, and one will be free: ours, or another's. */
const isCrowded = (error: unknown) => codeOf(error) === '53300'

/**
 * Somebody stands between us and the server who lends a connection for one transaction only (PgBouncer): they know no limits, or
 * not what was prepared. What is answered so was not done.
 */
const isLent = (error: unknown) =>
  ['26000', '42P05'].includes(codeOf(error)) ||
  (codeOf(error) === '08P01' && String(error).includes('startup parameter'))

/** Again while the server is crowded, for as long as one waits for a connection. */
const whenFree = async <Result>(work: () => Promise<Result>, patience: number): Promise<Result> => {
  const end = systemClock.ticks() + patience
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isCrowded(error) || systemClock.ticks() > end) throw error
      await pause(waitAfter(tries, { first: 20, longest: 250 }, { random: Math.random() }))
    }
  }
}

/** Connections at once; and for how many milliseconds a server that had fewer to give is asked for no more than it gave. */
const [most, modest] = [10, 10_000]

/** From now on who comes waits in line for a connection that is there, in the place of asking a crowded server for another one. */
const askForFewer = (pool: pg.Pool) => {
  pool.options.max = Math.max(1, Math.min(pool.options.max, pool.totalCount))
  setTimeout(() => {
    pool.options.max = most
  }, modest).unref()
}

/** Connections are made when needed, and made anew when the server was away. */
const newPool = (config: pg.PoolConfig, log: Log): pg.Pool => {
  const pool = new pg.Pool({ ...config, max: most, idleTimeoutMillis: 30_000, allowExitOnIdle: true })
  // An idle connection that breaks is nobody's error: the next statement gets another one.
  pool.on('error', error => log.warn('a connection to the database broke', { code: codeOf(error) }))
  return pool
}

/**
 * The server itself, with its limits and prepared statements; or through a pooler, which lends connections and knows neither.
 * `patience`: milliseconds that somebody waits for a connection.
 */
export const openDatabase = (url: string, log: Log = silent, patience = 2_500): Database => {
  const { query_timeout, ...ours } = limits
  const name = { connectionString: url, application_name: 'kanalguiden', keepAlive: true }
  const bounded = { ...name, connectionTimeoutMillis: patience, query_timeout }
  const own = newPool({ ...bounded, ...ours }, log)
  let lent: pg.Pool | undefined
  const borrow = () => {
    log.warn('the database is reached through a pooler: set statement_timeout and lock_timeout at its role')
    return newPool(bounded, log)
  }
  const ask = async ({ name, text }: Statement, values: unknown[]): Promise<pg.QueryResult> => {
    if (lent) return lent.query({ text, values })
    try {
      return await own.query({ name, text, values })
    } catch (error) {
      if (isCrowded(error)) askForFewer(own)
      if (!isLent(error)) throw error
      lent ??= borrow()
      return lent.query({ text, values })
    }
  }
  return {
    run: (statement, values = []) =>
      guarded(async () => (await whenFree(() => ask(statement, [...values]), patience)).rows),
    together: work =>
      guarded(() => whenFree(() => inTransaction({ ...name, connectionTimeoutMillis: 10_000 }, work), 10_000)),
    close: async () => {
      await Promise.all([own.end(), lent?.end()])
    },
  }
}

const inTransaction = async <Result>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client(config)
  // Whatever breaks the connection also fails the statement that waits for it.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}

/** Whether what is acknowledged may be lost with the server: it waits for no disk, or has replicas and waits for none of them. */
const losing = `select current_setting('synchronous_commit') in ('off', 'local')
  or (current_setting('synchronous_standby_names') = '' and exists (select from pg_stat_replication)) as losing`

/** Whether somebody is let in, and could write, and what that is worth. Nothing is changed. Rejects with `StoreUnavailable`. */
export const probeDatabase = (url: string): Promise<'database' | 'database-asynchronous'> =>
  openDatabase(url).together(async client => {
    await client.query('set transaction read write')
    const { rows } = await client.query<{ readonly losing: boolean }>(losing)
    return rows[0]?.losing ? 'database-asynchronous' : 'database'
  })
