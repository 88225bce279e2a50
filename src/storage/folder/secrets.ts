import { join } from 'node:path'
import type { Safe } from '../../relationships/ports.ts'
import { readText, renameFile, writeText } from '../disk/disk.ts'

/** One file of a folder. One at a time, please. */
export const safeInFolder = (folder: string): Safe => {
  const file = join(folder, 'secrets', 'partner-center-sign-in')
  return {
    read: async () => (await readText(file)) ?? undefined,
    write: sealed => writeText(file, sealed),
    setAside: () => renameFile(file, `${file}.unreadable`),
  }
}
