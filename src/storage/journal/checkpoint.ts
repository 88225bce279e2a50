import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dropText, flushFolder, ignoring, onDisk, putText } from '../disk/disk.ts'
import type { Texts } from './overlay.ts'

/** At a time: of the four threads that Node has for files, two are left to those who wait for an answer. */
const together = 2

const forEach = async <Item>(items: Iterable<Item>, work: (item: Item) => Promise<unknown>): Promise<void> => {
  const waiting = [...items].values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  // Whatever fails is told when nobody is at work any more: the next attempt must not meet this one.
  const ends = await Promise.allSettled(Array.from({ length: together }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

const flushFile = async (file: string) => {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Brings texts to their files. They are flushed when all are written: the first flush then does most of the work of the others.
 * A power cut in between may tear files, so the texts must still stand elsewhere.
 */
export const checkpoint = (root: string, texts: Texts): Promise<void> =>
  onDisk(async () => {
    const all = [...texts].map(([path, text]) => ({ file: join(root, path), text }))
    await forEach(all, ({ file, text }) => (text === null ? dropText(file) : putText(file, text)))
    await forEach(all, async ({ file, text }) => text !== null && flushFile(file))
    const folders = new Set(all.map(({ file }) => dirname(file)))
    await forEach(folders, folder => flushFolder(folder).catch(ignoring('ENOENT')))
  })
