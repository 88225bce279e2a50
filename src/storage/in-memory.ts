import type { Feedback, Memories, Memory, Miss, Misses, Rating } from '../conversation/ports.ts'
import { memoryBy } from './changes.ts'
import { noFacts } from './facts.ts'
import { lastWords } from './folder/feedback.ts'

/** A store that lasts as long as the process: for tests. Nothing can come between, because nothing is waited for. */
export const createInMemory = (): Memories => ({ sessions: inMap(), people: inMap(), places: inMap() })

/** Misses that last as long as the process: for tests. */
export const createMissesInMemory = (misses: Miss[] = []): Misses => ({
  note: async miss => {
    misses.push(miss)
  },
  all: async () => [...misses],
})

/** Ratings that last as long as the process: for tests. */
export const createFeedbackInMemory = (ratings: Rating[] = []): Feedback => ({
  note: async rating => {
    ratings.push(rating)
  },
  all: async () => lastWords(ratings),
})

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
