import pg from 'pg'
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
  connectionTimeoutMillis: 2500,
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

/** Connections are made when needed, and made anew when the server was away. */
export const openDatabase = (url: string, log: Log = silent): Database => {
  const name = { connectionString: url, application_name: 'kanalguiden', keepAlive: true }
  const pool = new pg.Pool({ ...name, ...limits, max: 10, idleTimeoutMillis: 30_000, allowExitOnIdle: true })
  // An idle connection that breaks is nobody's error: the next statement gets another one.
  pool.on('error', error => {
    log.warn('a connection to the database broke', { code: codeOf(error) })
  })
  return {
    run: ({ name, text }, values = []) =>
      guarded(async () => (await pool.query({ name, text, values: [...values] })).rows),
    together: work => guarded(() => inTransaction({ ...name, connectionTimeoutMillis: 10_000 }, work)),
    close: () => pool.end(),
  }
}

const codeOf = (error: Error): string => ('code' in error && error.code ? String(error.code) : 'unknown error')

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

/** Whether somebody is let in, and could write. Nothing is changed. Rejects with `StoreUnavailable`. */
export const probeDatabase = (url: string): Promise<void> =>
  openDatabase(url).together(async client => {
    await client.query('set transaction read write')
  })
