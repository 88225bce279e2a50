import { LRUCache } from 'lru-cache'
import type { Clock } from '../../runtime/clock.ts'

interface Memo<Value> {
  /** Milliseconds that a value stays good; one that never is takes nobody's place. */
  readonly good: (value: Value) => number
  /** How many values are kept at most; the one that was asked for longest ago goes first. */
  readonly kept: number
  readonly ticks: Clock['ticks']
}

/** Finds a value out once for each key, one at a time, and remembers it for a while. `find` must not reject. */
export const remembering = <Value>(find: (key: string) => Promise<Value>, { good, kept, ticks }: Memo<Value>) => {
  const values = new LRUCache<string, { readonly value: Value; readonly until: number }>({ max: kept })
  const underway = new Map<string, Promise<Value>>()

  const findOut = async (key: string) => {
    const value = await find(key)
    underway.delete(key)
    const lasts = good(value)
    if (lasts > 0) values.set(key, { value, until: ticks() + lasts })
    return value
  }
  return async (key: string): Promise<Value> => {
    const known = values.get(key)
    if (known && known.until > ticks()) return known.value
    const finding = underway.get(key) ?? findOut(key)
    underway.set(key, finding)
    return finding
  }
}
