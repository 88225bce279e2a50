import { rename } from 'node:fs/promises'
import { basename, relative } from 'node:path'
import { onDisk } from './disk-errors.ts'
import type { Log } from './store.ts'

/** Why a file is no record of ours. */
export type Fault = 'not JSON' | 'not the shape of a record' | 'the record of another id'

/** Puts a file that is no record of ours out of the way, for a person to look at, and says so. */
export const settingAside =
  (dataDir: string, log: Log) =>
  async (file: string, fault: Fault): Promise<void> => {
    const aside = `${file}.set-aside-${new Date().toISOString().replaceAll(':', '')}`
    await onDisk(() => rename(file, aside))
    const event = 'a stored record was set aside, and counts as not known'
    log({ level: 'error', event, fault, file: relative(dataDir, file), setAsideAs: basename(aside) })
  }
