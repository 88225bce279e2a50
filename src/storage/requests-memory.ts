import type { Kept } from '../relationships/record.ts'
import type { Requests } from '../relationships/store.ts'
import { requestsOn } from './indexed-requests.ts'
import { takingTurns } from './queue.ts'

/** Requests that last as long as the process: for tests, and for the terminal. */
export const requestsInMemory = (records = new Map<string, Kept>()): Requests =>
  requestsOn(
    {
      read: async id => records.get(id),
      write: async kept => void records.set(kept.request.id, structuredClone(kept)),
      remove: async id => void records.delete(id),
      inTurn: takingTurns(),
    },
    [...records.values()],
  )
