import type { Feedback, Memory, Miss, Misses, Rating } from '../../src/conversation/ports.ts'
import type { Address } from '../../src/relationships/messenger.ts'
import type { Kept } from '../../src/relationships/record.ts'
import type { Requests } from '../../src/relationships/store.ts'
import { memoryBy, noFacts } from '../../src/storage/facts.ts'
import { requestsOn } from '../../src/storage/indexed-requests.ts'
import { takingTurns } from '../../src/storage/queue.ts'
import { lastWords } from '../../src/storage/retention.ts'

/** What lasts as long as a test; what it holds can be looked at from outside. */
export const createMissesInMemory = (misses: Miss[] = []): Misses => ({
  note: async miss => {
    misses.push(miss)
  },
  all: async () => [...misses],
})

export const createFeedbackInMemory = (ratings: Rating[] = []): Feedback => ({
  note: async rating => {
    ratings.push(rating)
  },
  all: async () => lastWords(ratings),
})

export const addressesInMemory = (records = new Map<string, Address>()): Memory<Address> =>
  memoryBy(async (id, next) => {
    const before = records.get(id) ?? noFacts<Address>()
    const after = next(before)
    if (Object.keys(after).length > 0) records.set(id, after)
    else records.delete(id)
    return { before, after }
  })

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
