import { join } from 'node:path'
import type { Safe } from '../../relationships/ports.ts'
import { readText, renameFile, writeText } from '../disk/disk.ts'
import { tryLock } from '../disk/lock.ts'
import { inTurnOf } from '../lease.ts'

/** One file of a folder. The bot's, and of commands beside it: of these one at a time renews what lies in it. */
export const safeInFolder = (folder: string): Safe => {
  const file = join(folder, 'secrets', 'partner-center-sign-in')
  return {
    alone: work => inTurnOf(async () => tryLock(join(folder, 'sign-in-lock')), work),
    read: async () => (await readText(file)) ?? undefined,
    write: sealed => writeText(file, sealed),
    setAside: () => renameFile(file, `${file}.unreadable`),
  }
}
