import type { Feedback, Memories, Misses } from '../conversation/ports.ts'
import { createFeedback } from './folder/feedback.ts'
import { openFiles } from './folder/files.ts'
import { createEmbedded } from './folder/lowdb.ts'
import { createMisses } from './folder/misses.ts'
import { type Archive, openArchive } from './folder/open.ts'
import { type Contents, contentsOfFolder } from './postgres/contents.ts'
import type { Log } from './store.ts'

/** All that is kept, wherever it lies. */
export interface OpenStore {
  readonly memories: Memories
  readonly archive: Archive
  readonly misses: Misses
  readonly feedback: Feedback
  /** For carrying everything elsewhere. */
  readonly contents: Contents
  /** Resolves when something can really be written; rejects with `StoreUnavailable` when not. */
  ready(): Promise<void>
  /** Lets go of what is held open. Nothing is lost without it. */
  close(): Promise<void>
}

export interface Opening {
  /** How many days each is kept. */
  readonly days: { readonly misses: number; readonly feedback: number }
  readonly log: Log
  readonly now?: () => Date
}

/** The store in a folder, which one process has for itself. Rejects with `FolderTaken` when another has it. */
const openFolder = async (dataDir: string, { days, log }: Opening): Promise<OpenStore> => {
  const files = await openFiles({ dataDir, log })
  const { ready, ...memories } = await createEmbedded(files)
  const misses = await createMisses({ dataDir, days: days.misses, log })
  const feedback = await createFeedback({ dataDir, days: days.feedback, log })
  const archive = await openArchive(files)
  return { memories, misses, feedback, ready, archive, contents: contentsOfFolder(files), close: files.close }
}

interface Place {
  readonly DATABASE_URL: string
  readonly DATA_DIR: string
  readonly MISSES_DAYS: number
  readonly FEEDBACK_DAYS: number
}

/** The store that the configuration names: PostgreSQL where there is an address of one, else the folder. */
export const openStore = async (
  { DATABASE_URL: url, DATA_DIR: folder, MISSES_DAYS, FEEDBACK_DAYS }: Place,
  log: Log,
) => {
  const opening = { days: { misses: MISSES_DAYS, feedback: FEEDBACK_DAYS }, log }
  if (!url) return openFolder(folder, opening)
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres(url, opening)
}
