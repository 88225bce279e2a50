import { basename, join } from 'node:path'
import type { Log } from '../../runtime/log.ts'
import { renameFile } from './disk.ts'

/** Why a file is not what it should be. */
export type Fault = 'not JSON' | 'not the shape of a record' | 'the record of another id' | 'damaged in the middle'

const eventOf = (fault: Fault) =>
  fault === 'damaged in the middle'
    ? 'a journal was set aside: what is damaged in it counts as not known, the rest goes on'
    : 'a stored record was set aside, and counts as not known'

/** Puts a file that is not what it should be out of the way, for a person to look at, and says so. */
export const settingAside =
  (root: string, log: Log) =>
  async (file: string, fault: Fault): Promise<void> => {
    const aside = `${file}.set-aside-${new Date().toISOString().replaceAll(':', '')}`
    await renameFile(join(root, file), join(root, aside))
    log.error(eventOf(fault), { fault, file, setAsideAs: basename(aside) })
  }

/** For who may not change anything: says so, and leaves it where it is. */
export const lookingAway =
  (log: Log) =>
  async (file: string, fault: Fault): Promise<void> =>
    log.error('a stored record cannot be read, and counts as not known', { fault, file })
