import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ignoring } from './disk-errors.ts'

/** Makes a folder, with all above it, such that a power cut does not take it away again. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true })
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
