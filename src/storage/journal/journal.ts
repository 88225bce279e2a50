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

/** One line, which tells whether it is whole, and by its number, from 1, whether those before it are all there. */
export const lineOf = ({ file, text }: Entry, number: number): string => {
  const json = JSON.stringify([file, text, number])
  return `${checksum(json)} ${json}\n`
}

/** `number`: none on a line that an earlier version wrote. */
type Numbered = Entry & { readonly number: number | undefined }

/** A line that another system has given its own end is whole, too. */
const entryOn = (line: string): Numbered | undefined => {
  const json = line.slice(9).replace(/\r$/, '')
  if (!json.startsWith('["') || line.slice(0, 9) !== `${checksum(json)} `) return undefined
  const [file, text, number] = JSON.parse(json)
  return { file, text, number }
}

/** How a line may begin. What else stands at the end of a journal was not written by us. */
const begun = /^[0-9a-f]{0,8}$|^[0-9a-f]{8} (\[("[^\0]*)?)?$/

/**
 * The entries that are whole, each once. The last line may have begun and not ended, where a write was under way when the process
 * or the power ended, and nobody was told that it was done. All else is damage, which is counted: lines that are none, lines that
 * are missing between two others, and lines that stand there a second time, which are not taken again.
 */
export const entriesIn = (journal: string): { readonly entries: readonly Entry[]; readonly damaged: number } => {
  const lines = journal.split('\n')
  const tail = lines.at(-1) ?? ''
  if (begun.test(tail) && !entryOn(tail)) lines.pop()
  const entries: Entry[] = []
  let [last, damaged, since] = [0, 0, 0]
  for (const found of lines.map(entryOn)) {
    const { number = last + since + 1 } = found ?? {}
    if (!found) since++
    else if (number <= last) damaged++
    else {
      damaged += Math.max(since, number - last - 1)
      entries.push({ file: found.file, text: found.text })
      last = number
      since = 0
    }
  }
  return { entries, damaged: damaged + since }
}

/** The journal of a folder, which is empty when this is called, and what stands in it. */
export const createJournal = (root: string) => {
  const old = join(root, journals.old)
  const lines = createAppendFile(join(root, journals.current))
  const inTurn = takingTurns()
  let fresh = new Map<string, string | null>()
  let leaving: Texts = new Map()
  let count = 0
  return {
    /** In bytes. */
    size: lines.size,
    /** What it holds, the newest first: the new journal's, and what the old one still has to bring to its files. */
    layers: (): readonly [Texts, Texts] => [fresh, leaving],
    /** Once this has resolved the entries outlast a kill and a power cut; when it rejects, they are not there. */
    add: (entries: readonly Entry[]): Promise<void> =>
      inTurn(root, async () => {
        await lines.add(entries.map((entry, index) => lineOf(entry, count + index + 1)).join(''))
        count += entries.length
        for (const { file, text } of entries) fresh.set(file, text)
      }),
    /** Begins a new journal; the one before must have been dropped. */
    turnOver: (): Promise<void> =>
      inTurn(root, async () => {
        await lines.moveTo(old)
        leaving = fresh
        fresh = new Map()
        count = 0
      }),
    close: lines.close,
    /** Drops the old journal, once all that it holds stands in its files. */
    dropOld: async (): Promise<void> => {
      await removeFile(old)
      leaving = new Map()
    },
  }
}
