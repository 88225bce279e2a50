import pg from 'pg'
import { openPostgres } from '../../../src/storage/postgres/open.ts'
import type { Opening, OpenStore } from '../../../src/storage/store.ts'
import { nothingToLog } from '../logs.ts'
import { sharedServer } from './server.ts'

const tables = [
  'sessions',
  'people',
  'places',
  'addresses',
  'requests',
  'moves',
  'misses',
  'feedback',
  'secrets',
  'processes',
  'leases',
]

/** A database of its own for the tests of one `describe`, and stores in it, each as if in a process of its own. */
export const newStores = () => {
  const stores: OpenStore[] = []
  let url = ''
  let pool: pg.Pool
  before(async () => {
    url = await (await sharedServer()).newDatabase()
    pool = new pg.Pool({ connectionString: url, max: 2 })
  })
  after(async () => {
    await Promise.all(stores.map(({ close }) => close()))
    await pool.end()
  })
  const open = async (opening: Partial<Opening> = {}): Promise<OpenStore> => {
    const store = await openPostgres(url, { days: { misses: 90, feedback: 90 }, log: nothingToLog, ...opening })
    stores.push(store)
    return store
  }
  let first: Promise<OpenStore> | undefined
  return {
    open,
    url: () => url,
    ask: async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows,
    /** Another store, after the processes of all others are gone without a word. */
    nextProcess: async (): Promise<OpenStore> => {
      await pool.query("update processes set seen = '-infinity'")
      return open()
    },
    /** The first store again, with nothing in it. */
    emptied: async (): Promise<OpenStore> => {
      first ??= open()
      const store = await first
      await pool.query(tables.map(table => `delete from ${table}`).join(';'))
      await store.ready()
      return store
    },
  }
}
