import { LRUCache } from 'lru-cache'
import type { Clock } from '../runtime/clock.ts'

/** People whose newest turn counts, and for how many milliseconds it does. */
const [most, lately] = [1_000, 30_000]

/**
 * Whether turns fail, whatever else seems to be in order: most of those who did something lately got an apology, and not one person
 * alone, who may have found words that we fall over.
 */
export const createTurnHealth = (ticks: Clock['ticks']) => {
  const failed = new LRUCache<string, boolean>({ max: most, ttl: lately, ttlResolution: 0, perf: { now: ticks } })
  return {
    note: (_kind: string, outcome: string, _seconds: number, person: string): void =>
      void failed.set(person, outcome === 'apologised'),
    failing: (): boolean => {
      const newest = [...failed.values()]
      const sorry = newest.filter(Boolean).length
      return sorry >= 2 && sorry * 2 > newest.length
    },
  }
}
