import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Miss, Misses } from '../conversation/ports.ts'
import { readText } from './disk.ts'
import { onDisk } from './disk-errors.ts'
import { firstDayKept, tellingOnce } from './misses-days.ts'
import { forgetBefore, lineOf, missesSince } from './misses-files.ts'
import type { Log } from './store.ts'
import { takingTurns } from './turns.ts'

interface Kept {
  /** The folder that holds everything; misses lie in `misses/`, one file a month. */
  readonly dataDir: string
  /** How many days a miss is kept, its own day among them. 0 keeps nothing, and forgets what there was. */
  readonly days: number
  readonly log: Log
  readonly now?: () => Date
}

const folderIn = (dataDir: string) => join(dataDir, 'misses')

/** The misses that a bot keeps in `dataDir`, read without touching anything: it may be running. */
export const readMisses = ({ dataDir, days, now = () => new Date() }: Omit<Kept, 'log'>): Promise<readonly Miss[]> =>
  missesSince(folderIn(dataDir), firstDayKept(now(), days))

/** Misses on disk: one JSON line each. What is too old is forgotten at start, and with the first miss of a new day. */
export const createMisses = async ({ dataDir, days, log, now = () => new Date() }: Kept): Promise<Misses> => {
  const folder = folderIn(dataDir)
  const inTurn = takingTurns()
  const write = appending(folder)
  const forget = forgetting(folder)
  const first = () => firstDayKept(now(), days)
  const tell = tellingOnce(log)
  const inOrder = (work: () => Promise<void>) => inTurn(folder, () => work().then(tell.works, tell.fails))
  await inOrder(() => forget(first()))
  return {
    note: miss =>
      inOrder(async () => {
        await forget(first())
        if (miss.day >= first()) await write(miss)
      }),
    all: () => inTurn(folder, () => missesSince(folder, first())),
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
const appending = (folder: string) => {
  let whole = ''
  return async (miss: Miss): Promise<void> => {
    const file = join(folder, `${miss.day.slice(0, 7)}.jsonl`)
    const before = whole === file || /^$|\n$/.test((await readText(file)) ?? '') ? '' : '\n'
    whole = ''
    await onDisk(async () => {
      await mkdir(folder, { recursive: true })
      // Not flushed: a power cut may take the last misses, and nobody was promised them.
      await appendFile(file, before + lineOf(miss))
    })
    whole = file
  }
}
