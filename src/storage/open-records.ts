import { hash } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { noFacts } from './facts.ts'
import { keepRecent } from './recent.ts'
import { recordFile } from './record-file.ts'
import type { Shape, Stored } from './records.ts'
import type { Fault } from './set-aside.ts'

export interface Folder<Facts extends object> {
  readonly folder: string
  readonly shape: Shape<Facts>
  readonly setAside: (file: string, fault: Fault) => Promise<void>
  /** How many records are kept open. */
  readonly kept: number
}

/** The records of a folder; those used last stay open. For one user of a record at a time. */
export const openRecords = <Facts extends object>({ folder, shape, setAside, kept }: Folder<Facts>) => {
  const recent = keepRecent<Low<Stored<Facts>>>(kept)
  const read = async (id: string) => {
    const file = fileOf(folder, id)
    const record = new Low(recordFile({ id, file, shape, setAside }), { id, facts: noFacts<Facts>() })
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
  return { open: async (id: string) => recent.find(id) ?? read(id), replace }
}

const fileOf = (folder: string, id: string) => {
  const name = hash('sha256', id)
  return join(folder, name.slice(0, 2), `${name}.json`)
}
