import type { Memories, Memory } from '../conversation/ports.ts'
import { memoryBy, noFacts } from './facts.ts'

/** A store that lasts as long as the process: for the terminal. Nothing can come between, because nothing is waited for. */
export const createInMemory = (): Memories => ({ sessions: inMap(), people: inMap(), places: inMap() })

const inMap = <Facts extends object>(): Memory<Facts> => {
  const records = new Map<string, Facts>()
  return memoryBy<Facts>(async (id, next) => {
    const before = records.get(id) ?? noFacts<Facts>()
    const after = next(before)
    if (Object.keys(after).length > 0) records.set(id, after)
    else records.delete(id)
    return { before, after }
  })
}
