import { constants } from 'node:fs'
import { appendFile, open, rename, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ignoring, onDisk } from './disk-errors.ts'
import { flushFolder, makeFolder } from './flushed-folders.ts'

/** Opened anew each time, and never made in passing: so it is always the file that the next start will find. */
const appending = { flag: constants.O_WRONLY | constants.O_APPEND, flush: true }

/** A file to which lines are added, flushed each time; it is made by the first. One call at a time, please. */
export const createLines = (file: string) => {
  let size = 0
  let torn = false

  const begin = async () => {
    await makeFolder(dirname(file))
    await (await open(file, 'w')).close()
    await flushFolder(dirname(file))
    size = 0
  }
  /** What was half written, or written and not acknowledged, must not be found at the next start. */
  const mend = async () => {
    if (torn) await truncate(file, size).catch(ignoring('ENOENT'))
    torn = false
  }
  const append = async (lines: string) => {
    await appendFile(file, lines, appending).catch(async error => {
      ignoring('ENOENT')(error)
      await begin()
      await appendFile(file, lines, appending)
    })
    size += Buffer.byteLength(lines)
  }
  return {
    size: () => size,
    add: (lines: string): Promise<void> =>
      onDisk(async () => {
        await mend()
        torn = true
        await append(lines).catch(async error => {
          await mend().catch(() => {})
          throw error
        })
        torn = false
      }),
    /** Gives the file another name: the next line begins a new one. */
    moveTo: (other: string): Promise<void> =>
      onDisk(async () => {
        await mend()
        await rename(file, other).catch(ignoring('ENOENT'))
        size = 0
      }),
  }
}
