import { mkdir, open, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreUnavailable } from '../store.ts'

/** Does something with the disk; whatever the disk says against it becomes `StoreUnavailable`. */
export const onDisk = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreUnavailable ? error : new StoreUnavailable(error)
  }
}

/** For `.catch`: passes over these error codes, and nothing else. */
export const ignoring =
  (...codes: readonly string[]) =>
  (error: unknown): null => {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return null
    throw error
  }

/** What is made is for the bot's own user: people's answers, the key of the tokens, the sign-in. */
export const ours = { file: 0o600, folder: 0o700 } as const

/** Makes a folder, with all above it, such that a power cut does not take it away again. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: ours.folder })
  let made = folder
  while (first && made.length >= first.length) {
    made = dirname(made)
    await flushFolder(made)
  }
}

/** Makes names in a folder last: a file's own flush does not do that. Where folders cannot be flushed (Windows, SMB), nothing. */
export const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder).catch(ignoring('EISDIR', 'EPERM'))
  try {
    await handle?.sync().catch(ignoring('EINVAL', 'EPERM', 'ENOTSUP'))
  } finally {
    await handle?.close()
  }
}

/** The text of a file, or null when there is none. */
export const readText = (file: string): Promise<string | null> =>
  onDisk(() => readFile(file, 'utf8').catch(ignoring('ENOENT')))

/** All files in a folder and below. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await onDisk(() => readdir(folder, { recursive: true }).catch(ignoring('ENOENT')))
  return (names ?? []).map(name => join(folder, name))
}

/**
 * Replaces a file as a whole, and makes its folder when that is missing. Even after a power cut the file is the old
 * one or the new one, and the new one once this has resolved. For what is written seldom.
 */
export const writeText = (file: string, text: string): Promise<void> =>
  onDisk(async () => {
    await putText(file, text, { flush: true })
    await flushFolder(dirname(file))
  })

/** Removes a file, and what a crash in the middle of a write may have left of it. No file is no error. */
export const removeFile = (file: string): Promise<void> =>
  onDisk(async () => {
    await dropText(file)
    await flushFolder(dirname(file)).catch(ignoring('ENOENT'))
  })

/** Gives a file another name, for good. */
export const renameFile = (file: string, other: string): Promise<void> =>
  onDisk(async () => {
    await rename(file, other)
    await flushFolder(dirname(other))
  })

/** `writeText`, except that without a flush a power cut may take it away again, or tear it. */
export const putText = async (file: string, text: string, flushed = { flush: false }): Promise<void> => {
  await replace(file, text, flushed).catch(async error => {
    ignoring('ENOENT')(error)
    await makeFolder(dirname(file))
    await replace(file, text, flushed)
  })
}

/** `removeFile`, except that a power cut may bring it back. */
export const dropText = async (file: string): Promise<void> => {
  await unlink(temporary(file)).catch(ignoring('ENOENT'))
  await unlink(file).catch(ignoring('ENOENT'))
}

/** Always the same name: the next write clears away what a crash left, so leftovers do not gather. */
const temporary = (file: string) => `${file}.tmp`

/** What a crash left under the name goes first: it might be open to others. */
const writeAnew = async (file: string, text: string, flushed: { readonly flush: boolean }) => {
  const write = () => writeFile(file, text, { ...flushed, mode: ours.file, flag: 'wx' })
  await write().catch(async error => {
    ignoring('EEXIST')(error)
    await unlink(file)
    await write()
  })
}

const replace = async (file: string, text: string, flushed: { readonly flush: boolean }) => {
  try {
    await writeAnew(temporary(file), text, flushed)
    await rename(temporary(file), file)
  } catch (error) {
    // On a full disk half a file would only take more room. The first error is the one to tell.
    await rm(temporary(file), { force: true }).catch(() => {})
    throw error
  }
}
