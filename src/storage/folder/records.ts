import { Low } from 'lowdb'
import { LRUCache } from 'lru-cache'
import type { Memory } from '../../conversation/ports.ts'
import { memoryBy, noFacts } from '../facts.ts'
import { takingTurns } from '../queue.ts'
import { recordShape, type Shape, type Stored } from '../shapes.ts'
import type { Files } from './files.ts'
import { fileOf, recordFile } from './record-file.ts'

interface Folder<Facts extends object> {
  readonly files: Files
  /** Its path among the files. */
  readonly folder: string
  readonly shape: Shape<Facts>
  /** How many records are kept open. */
  readonly kept: number
}

/** The records of a folder; those used last stay open, and can be found at once. For one user of a record at a time. */
export const openRecords = <Facts extends object>({ files, folder, shape, kept }: Folder<Facts>) => {
  const recent = new LRUCache<string, Low<Stored<Facts>>>({ max: kept })
  const find = (id: string) => recent.get(id)
  const read = async (id: string) => {
    const is = (found: string) => found === id
    const record = new Low(recordFile({ files, file: fileOf(folder, id), shape, is }), { id, facts: noFacts<Facts>() })
    await record.read()
    recent.set(id, record)
    return record
  }
  const replace = async (record: Low<Stored<Facts>>, facts: Facts) => {
    const { id } = record.data
    // What else a newer version has put there stays, unless nothing shall be known any more.
    record.data = Object.keys(facts).length > 0 ? { ...record.data, facts } : { id, facts }
    // After a failure only the disk knows whether it holds the old facts or the new ones: it is asked again.
    await record.write().catch(error => {
      recent.delete(id)
      throw error
    })
  }
  return { find, open: async (id: string) => find(id) ?? read(id), replace }
}

/**
 * A memory in a folder: one small lowdb file a record, so that a turn costs the same however many records there are. A record that
 * is open and not being changed is read at once.
 */
export const memoryInFolder = <Facts extends object>(
  folder: Omit<Folder<Facts>, 'shape'>,
  read: (stored: Facts) => Facts,
): Memory<Facts> => {
  const last = new Map<string, Promise<unknown>>()
  const inTurn = takingTurns(last)
  const records = openRecords({ ...folder, shape: recordShape as unknown as Shape<Facts> })
  return memoryBy<Facts>(async (id, next) => {
    const idle = last.has(id) ? undefined : records.find(id)?.data.facts
    if (idle && next(idle) === idle) return { before: idle, after: idle }
    return inTurn(id, async () => {
      const record = await records.open(id)
      const before = record.data.facts
      const after = next(before)
      if (after !== before) await records.replace(record, after)
      return { before, after }
    })
  }, read)
}
