import { readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ignoring, onDisk } from './disk-errors.ts'
import { flushFolder, makeFolder } from './flushed-folders.ts'

/** The text of a file, or null when there is none. */
export const readText = (file: string): Promise<string | null> =>
  onDisk(() => readFile(file, 'utf8').catch(ignoring('ENOENT')))

/**
 * Replaces a file as a whole, and makes its folder when that is missing. Even after a power cut the file is the old
 * one or the new one, and the new one once this has resolved. Batching, if ever needed, has its place here.
 */
export const writeText = (file: string, text: string): Promise<void> =>
  onDisk(async () => {
    await replace(file, text).catch(async error => {
      ignoring('ENOENT')(error)
      await makeFolder(dirname(file))
      await replace(file, text)
    })
    await flushFolder(dirname(file))
  })

/** Removes a file, and what a crash in the middle of a write may have left of it. No file is no error. */
export const removeFile = (file: string): Promise<void> =>
  onDisk(async () => {
    await rm(temporary(file), { force: true })
    await unlink(file)
      .then(() => flushFolder(dirname(file)))
      .catch(ignoring('ENOENT'))
  })

/** Always the same name: the next write clears away what a crash left, so leftovers do not gather. */
const temporary = (file: string) => `${file}.tmp`

const replace = async (file: string, text: string) => {
  try {
    await writeFile(temporary(file), text, { flush: true })
    await rename(temporary(file), file)
  } catch (error) {
    // On a full disk half a file would only take more room. The first error is the one to tell.
    await rm(temporary(file), { force: true }).catch(() => {})
    throw error
  }
}
