import { LRUCache } from 'lru-cache'
import type { Clock } from '../runtime/clock.ts'

interface Span {
  /** How many are kept: whoever was asked for longest ago goes first. */
  readonly most: number
  /** Milliseconds after which one counts as gone. */
  readonly age: number
}

/** What was noted in the last while, and never more than so much of it. */
export const createExpiring = <Value extends object | true>({ most, age }: Span, ticks: Clock['ticks']) =>
  new LRUCache<string, Value>({ max: most, ttl: age, ttlResolution: 0, perf: { now: ticks } })
