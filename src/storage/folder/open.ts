import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createTokens } from '../card-tokens.ts'
import { readText, writeText } from '../disk/disk.ts'
import { personsAmong } from '../retention.ts'
import type { Archive, Contents, Opening, OpenStore, Sight } from '../store.ts'
import { addressesInFolder } from './addresses.ts'
import { createFeedback, readFeedback } from './feedback.ts'
import { type OwnFiles, openFiles, readFiles } from './files.ts'
import { movesInFolder, requestsInFolder } from './indexed.ts'
import { createEmbedded } from './lowdb.ts'
import { createMisses, readMisses } from './misses.ts'
import { idsIn } from './record-file.ts'
import { safeInFolder } from './secrets.ts'

const keyFile = (folder: string) => join(folder, 'token-key')

/** Characters: a key that was cut off could be guessed, and is made anew. */
const strong = 32

/** The key of a folder, made at the first start: cards that were sent before a restart still work after it. */
const keyIn = async (folder: string): Promise<string> => {
  const known = await readText(keyFile(folder))
  if (known && known.length >= strong) return known
  const key = randomBytes(32).toString('base64url')
  await writeText(keyFile(folder), key)
  return key
}

/** The archive among the files of the embedded store. Rejects with `StoreUnavailable` when they cannot be used. */
export const openArchive = async (files: OwnFiles): Promise<Archive> => ({
  requests: await requestsInFolder(files),
  addresses: addressesInFolder(files),
  moves: await movesInFolder(files),
  tokens: createTokens(await keyIn(files.root)),
  safe: safeInFolder(files.root),
  sessionsOf: personId => idsIn(files, 'sessions', id => id.endsWith(`|${personId}`)),
  addressKeys: () => idsIn(files, 'addresses', () => true),
  personIds: async () => {
    const [people, sessions] = [await idsIn(files, 'people', () => true), await idsIn(files, 'sessions', () => true)]
    return personsAmong(people, sessions)
  },
})

const contentsOf = (files: OwnFiles): Contents => ({
  ids: kind => idsIn(files, kind, () => true),
  key: () => keyIn(files.root),
  takeKey: key => writeText(keyFile(files.root), key),
  users: async () => 0,
})

/** The store in a folder, which one process has for itself. Rejects with `FolderTaken` when another has it. */
export const openFolder = async (dataDir: string, { days, ...kept }: Opening): Promise<OpenStore> => {
  const files = await openFiles({ dataDir, log: kept.log })
  try {
    const { ready, ...memories } = await createEmbedded(files)
    const misses = await createMisses({ dataDir, days: days.misses, ...kept })
    const feedback = await createFeedback({ dataDir, days: days.feedback, ...kept })
    const archive = await openArchive(files)
    const tidy = async () => void (await Promise.all([misses.tidy(), feedback.tidy()]))
    return { memories, misses, feedback, ready, tidy, archive, contents: contentsOf(files), close: files.close }
  } catch (error) {
    // The first error is the one to tell.
    await files.close().catch(() => {})
    throw error
  }
}

/** A folder that a bot may be using: nothing is changed in it. */
export const lookIntoFolder = (dataDir: string, { days, log, now }: Opening): Sight => ({
  requests: async () => requestsInFolder(await readFiles({ dataDir, log })),
  misses: () => readMisses({ dataDir, days: days.misses, now }),
  feedback: () => readFeedback({ dataDir, days: days.feedback, now }),
})
