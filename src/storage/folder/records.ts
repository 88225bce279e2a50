import { Low } from 'lowdb'
import { noFacts } from '../facts.ts'
import type { Shape, Stored } from '../shapes.ts'
import type { Files } from './files.ts'
import { keepRecent } from './recent.ts'
import { fileOf, recordFile } from './record-file.ts'

export interface Folder<Facts extends object> {
  readonly files: Files
  /** Its path among the files. */
  readonly folder: string
  readonly shape: Shape<Facts>
  /** How many records are kept open. */
  readonly kept: number
}

/** The records of a folder; those used last stay open, and can be found at once. For one user of a record at a time. */
export const openRecords = <Facts extends object>({ files, folder, shape, kept }: Folder<Facts>) => {
  const recent = keepRecent<Low<Stored<Facts>>>(kept)
  const read = async (id: string) => {
    const is = (found: string) => found === id
    const record = new Low(recordFile({ files, file: fileOf(folder, id), shape, is }), { id, facts: noFacts<Facts>() })
    await record.read()
    recent.keep(id, record)
    return record
  }
  const replace = async (record: Low<Stored<Facts>>, stored: Stored<Facts>) => {
    record.data = stored
    // After a failure only the disk knows whether it holds the old facts or the new ones: it is asked again.
    await record.write().catch(error => {
      recent.drop(stored.id)
      throw error
    })
  }
  return { find: recent.find, open: async (id: string) => recent.find(id) ?? read(id), replace }
}
