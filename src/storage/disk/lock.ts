import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreUnavailable } from '../store.ts'
import { ignoring, onDisk, ours } from './disk.ts'

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

const lockIn = (folder: string) => join(folder, 'lock')

/** Makes the file when there is none; never opens it when there is one: to close it again would let go of the lock. */
const makeLock = (file: string) => {
  try {
    writeFileSync(file, '', { flag: 'wx', mode: ours.file })
  } catch (error) {
    ignoring('EEXIST')(error)
  }
}

const claimed = (file: string, patience: number): DatabaseSync => {
  makeLock(file)
  const database = new DatabaseSync(file)
  try {
    database.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Takes a folder for this process alone, until it lets go or ends, however it ends: the lock is the operating system's
 * own, which Node offers only by way of SQLite. Nothing is ever written into the file. Who opens and closes it in
 * another way loses the lock (POSIX). Throws `FolderTaken`, or `StoreUnavailable` where a folder cannot be locked.
 * `patience`, milliseconds: of several at the same instant all may stand in each other's way for a moment, and try again.
 */
export const lockFolder = (folder: string, patience = 500): { readonly release: () => void } => {
  try {
    const database = claimed(lockIn(folder), patience)
    return { release: () => database.close() }
  } catch (error) {
    throw isBusy(error) ? new FolderTaken(folder) : new StoreUnavailable(error)
  }
}

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === busy

/** A lock of its own, as of a folder; how to let go of it, or nothing while another has it. Throws where there can be none. */
export const tryLock = (file: string): (() => void) | undefined => {
  try {
    const database = claimed(file, 0)
    return () => database.close()
  } catch (error) {
    if (isBusy(error)) return undefined
    throw error
  }
}

const exists = (folder: string) =>
  stat(folder).then(
    () => true,
    error => ignoring('ENOENT')(error) ?? false,
  )

const nearest = async (folder: string): Promise<string> => ((await exists(folder)) ? folder : nearest(dirname(folder)))

/** A running bot holds the lock of its folder; where nobody does, it is let go at once. */
const isLocked = (root: string): boolean => {
  if (!existsSync(lockIn(root))) return false
  try {
    lockFolder(root, 0).release()
    return false
  } catch (error) {
    if (error instanceof FolderTaken) return true
    throw error
  }
}

/**
 * Whether the embedded store could use this folder: it is written into, or where it is missing, the nearest one above it. Nothing stays,
 * and nothing is made, so that it does not come to belong to whoever looks. Rejects with `StoreUnavailable`.
 */
export const probeFolder = (dataDir: string): Promise<'free' | 'in-use' | 'new'> =>
  onDisk(async () => {
    const root = resolve(dataDir)
    const folder = await nearest(root)
    const file = join(folder, `probe-${randomUUID()}`)
    await writeFile(file, 'Can this folder be written?', { flag: 'wx', mode: ours.file })
    await rm(file)
    if (folder !== root) return 'new'
    return isLocked(root) ? 'in-use' : 'free'
  })
