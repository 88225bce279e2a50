import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../../runtime/log.ts'
import { onDisk, ours, readText } from '../disk/disk.ts'
import { takingTurns } from '../queue.ts'
import { firstDayKept, mostBytes, tellingOnce } from '../retention.ts'
import {
  type Dated,
  entriesSince,
  fileOf,
  forgetBefore,
  lineOf,
  type ReadEntry,
  shrinkTo,
  sizeOf,
} from './monthly-files.ts'

/** What is kept: under which name in the data folder, how it is read, and what the log says when it cannot be kept. */
export interface Kind<Entry extends Dated> {
  readonly folder: string
  readonly read: ReadEntry<Entry>
  readonly failing: string
}

export interface Kept {
  /** The folder that holds everything; each kind lies in a folder of its own there, one file a month. */
  readonly dataDir: string
  /** How many days an entry is kept, its own day among them. 0 keeps nothing, and forgets what there was. */
  readonly days: number
  readonly log: Log
  readonly now?: (() => Date) | undefined
  /** Bytes. */
  readonly most?: number
}

export interface Monthly<Entry> {
  /** Never rejects: what cannot be kept is told to the log, once. */
  note(entry: Entry): Promise<void>
  /** All that are not too old, in the order in which they were noted. */
  all(): Promise<readonly Entry[]>
  /** Forgets what is too old. Never rejects. */
  tidy(): Promise<void>
}

/** What a bot keeps in `dataDir`, read without touching anything: it may be running. */
export const readMonthly = <Entry extends Dated>(
  { folder, read }: Kind<Entry>,
  { dataDir, days, now = () => new Date() }: Omit<Kept, 'log'>,
): Promise<readonly Entry[]> => entriesSince(join(dataDir, folder), firstDayKept(now(), days), read)

/** Entries on disk: one JSON line each. What is too old is forgotten at start, and with the first entry of a new day. */
export const createMonthly = async <Entry extends Dated>(
  kind: Kind<Entry>,
  { dataDir, days, log, now = () => new Date(), most = mostBytes }: Kept,
): Promise<Monthly<Entry>> => {
  const folder = join(dataDir, kind.folder)
  const inTurn = takingTurns()
  const write = appending(folder, most)
  const forget = forgetting(folder)
  const first = () => firstDayKept(now(), days)
  const tell = tellingOnce(log, kind.failing)
  const inOrder = (work: () => Promise<void>) => inTurn(folder, () => work().then(tell.works, tell.fails))
  const tidy = () => inOrder(() => forget(first()))
  await tidy()
  return {
    tidy,
    note: entry =>
      inOrder(async () => {
        await forget(first())
        if (entry.day >= first()) await write(entry)
      }),
    all: () => inTurn(folder, () => entriesSince(folder, first(), kind.read)),
  }
}

/** Forgets what is too old, once for each first day that is kept. */
const forgetting = (folder: string) => {
  let done = ''
  return async (first: string): Promise<void> => {
    if (done === first) return
    await forgetBefore(folder, first)
    done = first
  }
}

/** Appends lines. Where the last one is torn, the next begins on a new line, so that it costs only itself. */
const appending = (folder: string, most: number) => {
  let whole = ''
  let size: number | undefined
  return async (entry: Dated): Promise<void> => {
    const file = fileOf(folder, entry.day)
    const before = whole === file || /^$|\n$/.test((await readText(file)) ?? '') ? '' : '\n'
    whole = ''
    const line = before + lineOf(entry)
    await onDisk(async () => {
      await mkdir(folder, { recursive: true, mode: ours.folder })
      // Not flushed: a power cut may take the last entries, and nobody was promised them.
      await appendFile(file, line, { mode: ours.file })
    })
    whole = file
    size = (size ?? (await sizeOf(folder)) - Buffer.byteLength(line)) + Buffer.byteLength(line)
    if (size > most) size = await shrinkTo(folder, most / 2)
  }
}
