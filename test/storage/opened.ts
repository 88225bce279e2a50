import { cp } from 'node:fs/promises'
import type { Log } from '../../src/runtime/log.ts'
import { type OwnFiles, openFiles } from '../../src/storage/folder/files.ts'
import { createEmbedded } from '../../src/storage/folder/lowdb.ts'
import { newFolders } from './folders.ts'
import { nothingToLog } from './logs.ts'

/** Opens folders for the tests of one `describe`, and closes them at its end. To open one again is to end, and to start anew. */
export const openings = (place?: () => string) => {
  const owned = new Map<string, OwnFiles>()
  const take = async (dataDir: string, log: Log = nothingToLog) => {
    await owned.get(dataDir)?.close()
    const files = await openFiles({ dataDir, log })
    owned.set(dataDir, files)
    return files
  }
  const close = async (dataDir: string) => {
    await owned.get(dataDir)?.close()
    owned.delete(dataDir)
  }
  after(() => Promise.allSettled([...owned.keys()].map(close)))
  const open = async (dataDir: string, { kept, log }: { readonly kept?: number; readonly log?: Log } = {}) => {
    const files = await take(dataDir, log)
    return { files, ...(await createEmbedded(files, kept)) }
  }
  return { newFolder: newFolders(place), take, open, close }
}

/** The folder as a kill at this moment would leave it. */
export const asIfKilled = async (dataDir: string, copy: string): Promise<string> => {
  await cp(dataDir, copy, { recursive: true, filter: file => !file.endsWith('/lock') })
  return copy
}
