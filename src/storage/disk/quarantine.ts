import { basename, join } from 'node:path'
import type { Log } from '../../runtime/log.ts'
import { filesIn, renameFile } from './disk.ts'

/** Why a file is not what it should be. */
export type Fault = 'not JSON' | 'not the shape of a record' | 'the record of another id' | 'damaged lines'

/** What is said of a file; `lines`: how many are damaged. */
type Particulars = { readonly lines?: number }

const record = {
  aside: 'a stored record was set aside, and counts as not known',
  left: 'a stored record cannot be read, and counts as not known',
}
const journal = {
  aside: 'a journal was set aside: what is damaged in it counts as not known, the rest goes on',
  left: 'a journal is damaged: what cannot be read in it counts as not known, the rest goes on',
}
const eventsOf = (fault: Fault) => (fault === 'damaged lines' ? journal : record)

/** Puts a file that is not what it should be out of the way, for a person to look at, and says so. */
export const settingAside =
  (root: string, log: Log) =>
  async (file: string, fault: Fault, particulars: Particulars = {}): Promise<void> => {
    const aside = `${file}.set-aside-${new Date().toISOString().replaceAll(':', '')}`
    await renameFile(join(root, file), join(root, aside))
    log.error(eventsOf(fault).aside, { fault, file, ...particulars, setAsideAs: basename(aside) })
  }

/** For who may not change anything: says so, and leaves it where it is. */
export const lookingAway =
  (log: Log) =>
  async (file: string, fault: Fault, particulars: Particulars = {}): Promise<void> =>
    log.error(eventsOf(fault).left, { fault, file, ...particulars })

/** How many files of a folder were ever set aside, and lie there still. */
export const countSetAside = async (root: string): Promise<number> =>
  (await filesIn(root)).filter(file => file.includes('.set-aside-')).length
