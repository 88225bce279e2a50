import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Memories } from '../../conversation/ports.ts'
import { removeFile, writeText } from '../disk/disk.ts'
import { readings } from '../shapes.ts'
import type { OpenStore } from '../store.ts'
import type { OwnFiles } from './files.ts'
import { memoryInFolder } from './records.ts'

/** All that is remembered, and whether it can be kept just now. */
type Store = Memories & Pick<OpenStore, 'ready'>

/**
 * The default store: a folder, and lowdb. One process owns the folder: what anybody else changes in it is sure to be
 * seen only after a restart. `kept` records of each kind stay open; the others are read again when needed.
 * Rejects with `StoreUnavailable` when the folder cannot be used.
 */
export const createEmbedded = async (files: OwnFiles, kept = 4096): Promise<Store> => {
  const memory = <Facts extends object>(folder: string, read: (stored: Facts) => Facts) =>
    memoryInFolder({ files, folder, kept }, read)
  const store: Store = {
    sessions: memory('sessions', readings.sessions),
    people: memory('people', readings.people),
    places: memory('places', readings.places),
    ready: async () => {
      await Promise.all(['sessions', 'people', 'places'].map(kind => probe(join(files.root, kind))))
      await files.ready()
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
