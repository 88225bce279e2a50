import { constants, statSync } from 'node:fs'
import { type FileHandle, open, rename, rm, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { flushFolder, ignoring, makeFolder, onDisk, ours } from './disk.ts'

const { O_WRONLY, O_APPEND, O_DSYNC } = constants

/** Never made in passing. Where the system can, it flushes what is written by itself. */
const appending = O_WRONLY | O_APPEND | (O_DSYNC ?? 0)

/**
 * A file to which lines are added, flushed each time. It stays open, and so takes lines in while nothing new can be made beside it.
 * One call at a time, please.
 */
export const createAppendFile = (file: string) => {
  let size = 0
  let torn = false
  let kept: { readonly handle: FileHandle; readonly ino: number } | undefined

  const letGo = async () => {
    const handle = kept?.handle
    kept = undefined
    await handle?.close()
  }
  /** The file that the next start will find: somebody may have put another one there. One look is cheaper than a thread's. */
  const opened = async (): Promise<FileHandle> => {
    if (kept && statSync(file, { throwIfNoEntry: false })?.ino === kept.ino) return kept.handle
    await letGo()
    const handle = await open(file, appending)
    kept = { handle, ino: (await handle.stat()).ino }
    return handle
  }
  const begin = async () => {
    await makeFolder(dirname(file))
    await (await open(file, 'w', ours.file)).close()
    await flushFolder(dirname(file))
    size = 0
  }
  /** What was half written, or written and not acknowledged, must not be found at the next start. */
  const mend = async () => {
    if (torn) await truncate(file, size).catch(ignoring('ENOENT'))
    torn = false
  }
  const append = async (lines: string) => {
    const handle = await opened().catch(async error => {
      ignoring('ENOENT')(error)
      await begin()
      return opened()
    })
    await handle.appendFile(lines)
    if (O_DSYNC === undefined) await handle.datasync()
    size += Buffer.byteLength(lines)
  }
  return {
    size: () => size,
    add: (lines: string): Promise<void> =>
      onDisk(async () => {
        await mend()
        torn = true
        await append(lines).catch(async error => {
          await letGo().catch(() => {})
          await mend().catch(() => {})
          throw error
        })
        torn = false
      }),
    /** Gives the file another name, and begins a new one; where that cannot be, the next line tries again. */
    moveTo: (other: string): Promise<void> =>
      onDisk(async () => {
        await mend()
        await rename(file, other).catch(ignoring('ENOENT'))
        size = 0
        await letGo()
        await begin().then(opened, () => {})
      }),
    /** Lets go of the file; of one that is empty nothing stays. */
    close: (): Promise<void> =>
      onDisk(async () => {
        await letGo()
        if (size === 0) await rm(file, { force: true })
      }),
  }
}
