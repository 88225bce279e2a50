import { join } from 'node:path'
import { createLines } from '../disk/append-file.ts'
import { removeFile } from '../disk/disk.ts'
import { takingTurns } from '../queue.ts'
import { type Entry, lineOf } from './journal-lines.ts'
import type { Texts } from './overlay.ts'
import { journals } from './recover.ts'

/** The journal of a folder, which is empty when this is called, and what stands in it. */
export const createJournal = (root: string) => {
  const old = join(root, journals.old)
  const lines = createLines(join(root, journals.current))
  const inTurn = takingTurns()
  let fresh = new Map<string, string | null>()
  let leaving: Texts = new Map()
  return {
    /** In bytes. */
    size: lines.size,
    /** What it holds, the newest first: the new journal's, and what the old one still has to bring to its files. */
    layers: (): readonly [Texts, Texts] => [fresh, leaving],
    /** Once this has resolved the entries outlast a kill and a power cut; when it rejects, they are not there. */
    add: (entries: readonly Entry[]): Promise<void> =>
      inTurn(root, async () => {
        await lines.add(entries.map(lineOf).join(''))
        for (const { file, text } of entries) fresh.set(file, text)
      }),
    /** Begins a new journal; the one before must have been dropped. */
    turnOver: (): Promise<void> =>
      inTurn(root, async () => {
        await lines.moveTo(old)
        leaving = fresh
        fresh = new Map()
      }),
    /** Drops the old journal, once all that it holds stands in its files. */
    dropOld: async (): Promise<void> => {
      await removeFile(old)
      leaving = new Map()
    },
  }
}
