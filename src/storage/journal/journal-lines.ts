import { crc32 } from 'node:zlib'

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
