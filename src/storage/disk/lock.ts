import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreUnavailable } from '../store.ts'

/** Somebody else owns the folder. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken'
  readonly folder: string

  constructor(folder: string) {
    super(
      `Another process uses the folder ${folder}, and two would write over each other's answers: stop the other one, ` +
        'or give this one a folder of its own in DATA_DIR.',
    )
    this.folder = folder
  }
}

const busy = 5

/**
 * Takes a folder for this process alone, until it lets go or ends, however it ends: the lock is the operating system's
 * own, which Node offers only by way of SQLite. Nothing is ever written into the file. Who opens and closes it in
 * another way loses the lock (POSIX). Throws `FolderTaken`, or `StoreUnavailable` where a folder cannot be locked.
 */
export const lockFolder = (folder: string): { readonly release: () => void } => {
  try {
    const database = new DatabaseSync(join(folder, 'lock'))
    // Of several at the same instant all may stand in each other's way for a moment: they step back and try again.
    database.exec('PRAGMA busy_timeout = 500; BEGIN EXCLUSIVE')
    return { release: () => database.close() }
  } catch (error) {
    throw error instanceof Error && 'errcode' in error && error.errcode === busy
      ? new FolderTaken(folder)
      : new StoreUnavailable(error)
  }
}
