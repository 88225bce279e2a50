import { join } from 'node:path'
import type { Log } from '../../runtime/log.ts'
import { readText, removeFile } from '../disk/disk.ts'
import { settingAside } from '../disk/quarantine.ts'
import { checkpoint } from './checkpoint.ts'
import { entriesIn, journals } from './journal.ts'
import type { Texts } from './overlay.ts'

interface Found {
  readonly name: string
  readonly texts: Texts
  /** How many of its lines something has damaged. */
  readonly damaged: number
}

/** What the journals of a folder hold, the newest first: the other way round one could slip from the first to the second unseen. */
export const readJournals = async (root: string): Promise<readonly Found[]> => {
  const found: Found[] = []
  for (const name of [journals.current, journals.old]) {
    const { entries, damaged } = entriesIn((await readText(join(root, name))) ?? '')
    found.push({ name, texts: new Map(entries.map(({ file, text }) => [file, text])), damaged })
  }
  return found
}

/** At the start: brings to its file what was acknowledged before the end. It may end in the middle, and be done again. */
export const recover = async (root: string, log: Log): Promise<void> => {
  const found = await readJournals(root)
  await checkpoint(root, new Map(found.toReversed().flatMap(({ texts }) => [...texts])))
  const setAside = settingAside(root, log)
  for (const { name, damaged } of found.toReversed()) {
    if (damaged > 0) await setAside(name, 'damaged lines', { lines: damaged })
    await removeFile(join(root, name))
  }
}
