import type { Kept } from '../relationships/kept.ts'
import type { Requests } from '../relationships/requests.ts'
import { requestsOn } from './requests-by.ts'
import { takingTurns } from './turns.ts'

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
