import type { Memory } from '../../conversation/ports.ts'
import { memoryBy } from '../changes.ts'
import { takingTurns } from '../queue.ts'
import { type Folder, openRecords } from './records.ts'

/**
 * A memory in a folder: one small lowdb file a record, so that a turn costs the same however many records there are. A record that
 * is open and not being changed is read at once.
 */
export const memoryInFolder = <Facts extends object>(folder: Folder<Facts>): Memory<Facts> => {
  const last = new Map<string, Promise<unknown>>()
  const inTurn = takingTurns(last)
  const records = openRecords(folder)
  return memoryBy<Facts>(async (id, next) => {
    const idle = last.has(id) ? undefined : records.find(id)?.data.facts
    if (idle && next(idle) === idle) return { before: idle, after: idle }
    return inTurn(id, async () => {
      const record = await records.open(id)
      const before = record.data.facts
      const after = next(before)
      if (after !== before) await records.replace(record, { id, facts: after })
      return { before, after }
    })
  })
}
