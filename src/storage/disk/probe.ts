import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ignoring, onDisk } from './disk-errors.ts'

const exists = (folder: string) =>
  stat(folder).then(
    () => true,
    error => ignoring('ENOENT')(error) ?? false,
  )

const nearest = async (folder: string): Promise<string> => ((await exists(folder)) ? folder : nearest(dirname(folder)))

const busy = 5

/** A running bot holds the lock of its folder: an exclusive one of SQLite's, on the file `lock`. It is let go at once. */
const isLocked = (root: string): boolean => {
  const file = join(root, 'lock')
  if (!existsSync(file)) return false
  const database = new DatabaseSync(file)
  try {
    database.exec('BEGIN EXCLUSIVE')
    return false
  } catch (error) {
    return error instanceof Error && 'errcode' in error && error.errcode === busy
  } finally {
    database.close()
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
    await writeFile(file, 'Can this folder be written?', { flag: 'wx' })
    await rm(file)
    if (folder !== root) return 'new'
    return isLocked(root) ? 'in-use' : 'free'
  })
