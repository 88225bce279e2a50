import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { removeFile, writeText } from './disk.ts'
import { memoryInFolder } from './memory-in-folder.ts'
import { records, type Shape } from './records.ts'
import { settingAside } from './set-aside.ts'
import type { Log, Store } from './store.ts'

interface Embedded {
  /** The folder that holds everything. It is made when missing. */
  readonly dataDir: string
  readonly log: Log
  /** How many records of each kind are kept open; the others are read again when needed. */
  readonly kept?: number
}

/**
 * The default store: a folder, and lowdb. One process owns the folder: what anybody else changes in it is sure to be
 * seen only after a restart. Rejects with `StoreUnavailable` when the folder cannot be used.
 */
export const createEmbedded = async ({ dataDir, log, kept = 4096 }: Embedded): Promise<Store> => {
  const root = resolve(dataDir)
  const setAside = settingAside(root, log)
  const memory = <Facts extends object>(kind: keyof typeof records, shape: Shape<Facts>) =>
    memoryInFolder({ folder: join(root, kind), shape, setAside, kept })
  const store: Store = {
    sessions: memory('sessions', records.sessions),
    people: memory('people', records.people),
    places: memory('places', records.places),
    ready: async () => {
      await Promise.all(Object.keys(records).map(kind => probe(join(root, kind))))
    },
  }
  await store.ready()
  return store
}

/** Each probe has its own name: two at once must not take each other's file away. */
const probe = async (folder: string) => {
  const file = join(folder, `probe-${randomUUID()}`)
  await writeText(file, 'Can this folder be written?')
  await removeFile(file)
}
