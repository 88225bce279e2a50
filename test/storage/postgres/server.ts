import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const keeper = fileURLToPath(new URL('./keeper.ts', import.meta.url))

/** A real PostgreSQL server; `fsync` where a crash is the subject, else it writes as fast as it can. */
export const startServer = async (options: readonly '--fsync'[] = []) => {
  const child = spawn(process.execPath, [keeper, ...options], { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  // Nobody waits for it at the end: its standard input closes with this process.
  for (const handle of [child, child.stdin, child.stdout]) (handle as { unref(): void }).unref()
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<{ readonly port: number }> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('The PostgreSQL server did not start.')
    return JSON.parse(value)
  }
  const { port } = await next()
  const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  const ask = async (text: string, database = 'postgres') => {
    const client = new pg.Client({ connectionString: urlOf(database) })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }
  let made = 0
  return {
    port,
    ask,
    /** The address of a new, empty database. */
    newDatabase: async () => {
      const name = `test_${++made}`
      await ask(`create database ${name} template template0`)
      return urlOf(name)
    },
    stop: () => said(child, 'stop', next),
    start: () => said(child, 'start', next),
    end: () =>
      new Promise<void>(resolve => {
        child.once('exit', () => resolve())
        child.stdin.end()
      }),
  }
}
export type Server = Awaited<ReturnType<typeof startServer>>

const said = async (child: ChildProcess, what: 'stop' | 'start', next: () => Promise<unknown>): Promise<void> => {
  child.stdin?.write(`${what}\n`)
  await next()
}

/** One server for all tests of this run, started when the first of them asks. It ends with this process. */
let shared: Promise<Server> | undefined
export const sharedServer = (): Promise<Server> => {
  shared ??= startServer()
  return shared
}
