import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Safe } from '../../relationships/ports.ts'

/** One file of a folder, readable by its owner only. One at a time, please. */
export const safeInFolder = (folder: string): Safe => {
  const file = join(folder, 'secrets', 'partner-center-sign-in')
  return {
    read: () => readSecret(file),
    write: sealed => writeSecret(file, sealed),
    setAside: () => rename(file, `${file}.unreadable`),
  }
}

/** The text of a file, or undefined when there is none. */
const readSecret = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(error => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/**
 * Replaces a file as a whole, readable by its owner only, and makes its folder. Once this has resolved the new text survives a power
 * cut; until then the old one is there.
 */
const writeSecret = async (file: string, text: string): Promise<void> => {
  const temporary = `${file}.tmp`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.chmod(0o600)
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  await flushFolder(dirname(file))
}

/** A file's own flush does not make its name last. Where folders cannot be flushed (Windows, SMB) there is nothing to do. */
const flushFolder = async (folder: string) => {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
