import type { Feedback, Memory, Miss, Misses, Rating } from '../../src/conversation/ports.ts'
import type { KeptMoves } from '../../src/moves/case.ts'
import type { MoveBook } from '../../src/moves/ports.ts'
import type { Address } from '../../src/relationships/messenger.ts'
import type { Posted } from '../../src/relationships/outbox.ts'
import type { Kept } from '../../src/relationships/record.ts'
import type { Requests } from '../../src/relationships/store.ts'
import { memoryBy, noFacts } from '../../src/storage/facts.ts'
import { recordsOn, requestsOn } from '../../src/storage/indexed-records.ts'
import { takingTurns } from '../../src/storage/queue.ts'
import { type Listing, listedMoves, listedRequest } from '../../src/storage/record-index.ts'
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

/** Where one process has them all: in a map. */
const shelfIn = <Record extends Posted>(records: Map<string, Record>, listed: Listing<Record>) => ({
  read: async (id: string) => records.get(id),
  write: async (kept: Record) => void records.set(listed(kept).id, structuredClone(kept)),
  remove: async (id: string) => void records.delete(id),
  inTurn: takingTurns(),
})

export const requestsInMemory = (records = new Map<string, Kept>()): Requests =>
  requestsOn(shelfIn(records, listedRequest), [...records.values()])

export const movesInMemory = (records = new Map<string, KeptMoves>()): MoveBook =>
  recordsOn(shelfIn(records, listedMoves), listedMoves, [...records.values()])
