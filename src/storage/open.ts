import type { Addresses } from '../relationships/messenger.ts'
import type { Safe } from '../relationships/ports.ts'
import type { Log } from '../runtime/log.ts'
import { probeFolder } from './disk/lock.ts'
import { countSetAside } from './disk/quarantine.ts'
import { addressesInFolder } from './folder/addresses.ts'
import { readFiles } from './folder/files.ts'
import { lookIntoFolder, openFolder } from './folder/open.ts'
import { safeInFolder } from './folder/secrets.ts'
import type { Opening, OpenStore, Sight } from './store.ts'

/** Where a configuration says that the store lies. */
interface Place {
  readonly DATABASE_URL: string
  readonly DATA_DIR: string
}

/** And how long it keeps what it keeps by the day. */
interface Keeping extends Place {
  readonly MISSES_DAYS: number
  readonly FEEDBACK_DAYS: number
}

/** Decided here and nowhere else: PostgreSQL where there is an address of one, else the folder. */
const where = <Result>(
  { DATABASE_URL: url, DATA_DIR: folder }: Place,
  inDatabase: (url: string) => Promise<Result>,
  inFolder: (folder: string) => Promise<Result>,
): Promise<Result> => (url ? inDatabase(url) : inFolder(folder))

const openingOf = (
  { MISSES_DAYS: misses, FEEDBACK_DAYS: feedback }: Keeping,
  log: Log,
  now?: Opening['now'],
): Opening => ({ days: { misses, feedback }, log, now })

/** The store that the configuration names. Who uses a folder loads nothing of PostgreSQL's. `now`: by which it forgets. */
export const openStore = (place: Keeping, log: Log, now?: Opening['now']): Promise<OpenStore> =>
  where(
    place,
    async url => (await import('./postgres/open.ts')).openPostgres(url, openingOf(place, log, now)),
    folder => openFolder(folder, openingOf(place, log, now)),
  )

/** For a command that only looks: into the database, which is let go again, or into a folder, where nothing is touched. */
export const lookIntoStore = <Seen>(place: Keeping, log: Log, look: (sight: Sight) => Promise<Seen>): Promise<Seen> =>
  where(
    place,
    async () => {
      const { archive, misses, feedback, close } = await openStore(place, log)
      return look({ requests: async () => archive.requests, misses: misses.all, feedback: feedback.all }).finally(close)
    },
    folder => look(lookIntoFolder(folder, openingOf(place, log))),
  )

/** For who wants the safe and nothing else of a store: it opens nothing before it is used, and makes nothing. */
export const withSafe = <Result>(place: Place, work: (safe: Safe) => Promise<Result>): Promise<Result> =>
  where(
    place,
    async url => {
      const { openDatabase } = await import('./postgres/database.ts')
      const { safeInTable } = await import('./postgres/secrets.ts')
      const database = openDatabase(url)
      return work(safeInTable(database)).finally(database.close)
    },
    folder => work(safeInFolder(folder)),
  )

/** What can be seen of a store from outside. `setAside`: files in it that were no records, and wait for a person's look. */
interface Probe {
  readonly kind: 'database' | 'database-asynchronous' | Awaited<ReturnType<typeof probeFolder>>
  readonly setAside: number
}

/** For who only looks where people can be reached: nothing is changed, and nothing is made. */
export const withAddresses = <Result>(
  place: Place,
  log: Log,
  work: (addresses: Pick<Addresses, 'recall'>) => Promise<Result>,
): Promise<Result> =>
  where(
    place,
    async url => {
      const { openDatabase } = await import('./postgres/database.ts')
      const { addressesInTable } = await import('./postgres/open.ts')
      const database = openDatabase(url)
      return work(addressesInTable(database)).finally(database.close)
    },
    async dataDir => work(addressesInFolder(await readFiles({ dataDir, log }))),
  )

/** Whether it could be used. Nothing stays of it, and nothing is made. Rejects with `StoreUnavailable`. */
export const probeStore = (place: Place): Promise<Probe> =>
  where<Probe>(
    place,
    async url => {
      const kind = await (await import('./postgres/database.ts')).probeDatabase(url)
      return { kind, setAside: 0 }
    },
    async folder => ({ kind: await probeFolder(folder), setAside: await countSetAside(folder) }),
  )
