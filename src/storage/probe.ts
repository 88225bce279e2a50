import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ignoring, onDisk } from './disk-errors.ts'

const exists = (folder: string) =>
  stat(folder).then(
    () => true,
    error => ignoring('ENOENT')(error) ?? false,
  )

const nearest = async (folder: string): Promise<string> => ((await exists(folder)) ? folder : nearest(dirname(folder)))

/**
 * Whether the embedded store could use this folder: it is written into, or where it is missing, the nearest one above it. Nothing stays,
 * and nothing is made, so that it does not come to belong to whoever looks. Rejects with `StoreUnavailable`.
 */
export const probeFolder = (dataDir: string): Promise<'there' | 'new'> =>
  onDisk(async () => {
    const root = resolve(dataDir)
    const folder = await nearest(root)
    const file = join(folder, `probe-${randomUUID()}`)
    await writeFile(file, 'Can this folder be written?', { flag: 'wx' })
    await rm(file)
    return folder === root ? 'there' : 'new'
  })
