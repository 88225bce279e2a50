import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { createAppendFile } from '../disk/append-file.ts'
import { removeFile } from '../disk/disk.ts'
import { takingTurns } from '../queue.ts'
import type { Texts } from './overlay.ts'

/** The names of the journal, and of the one before it while its texts are brought to their files. */
export const journals = { current: 'journal', old: 'journal.old' } as const

/** What a file shall hold from now on; null: it shall be gone. */
export interface Entry {
  readonly file: string
  readonly text: string | null
}

const checksum = (json: string) => crc32(json).toString(16).padStart(8, '0')

/** One line, which tells whether it is whole. */
export const lineOf = ({ file, text }: Entry): string => {
  const json = JSON.stringify([file, text])
  return `${checksum(json)} ${json}\n`
}

const entryOn = (line: string): Entry | undefined => {
  const json = line.slice(9)
  if (!json.startsWith('["') || line.slice(0, 9) !== `${checksum(json)} `) return undefined
  const [file, text] = JSON.parse(json)
  return { file, text }
}

/**
 * The entries that are whole. A line that is not may stand at the end, where a write was under way when the process or
 * the power ended, and nobody was told that it was done. Anywhere else something else has damaged it: those are counted.
 */
export const entriesIn = (journal: string): { readonly entries: readonly Entry[]; readonly damaged: number } => {
  const found = journal.split('\n').map(entryOn)
  const last = found.findLastIndex(entry => entry !== undefined)
  const entries = found.filter(entry => entry !== undefined)
  return { entries, damaged: last + 1 - entries.length }
}

/** The journal of a folder, which is empty when this is called, and what stands in it. */
export const createJournal = (root: string) => {
  const old = join(root, journals.old)
  const lines = createAppendFile(join(root, journals.current))
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
