import type { Rating } from '../conversation/ports.ts'
import type { Log } from '../runtime/log.ts'

const dayLong = 24 * 60 * 60 * 1000

/** The first day that is not too old yet; with no days at all none ever comes, whatever the clock says. */
export const firstDayKept = (now: Date, days: number): string =>
  days > 0 ? new Date(now.getTime() - (days - 1) * dayLong).toISOString().slice(0, 10) : '9999-12-31'

/** Bytes that are kept of one kind of entry: what is beyond that goes, the oldest first. */
export const mostBytes = 16_000_000

/** Says that entries cannot be kept when that begins, and then not again until it has worked in between. */
export const tellingOnce = (log: Log, event: string) => {
  let told = false
  return {
    works: () => {
      told = false
    },
    fails: (error: unknown) => {
      const { cause } = error instanceof Error ? error : {}
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
      if (!told) log.error(event, { code })
      told = true
    },
  }
}

/** Everybody of whom something is kept: by themselves, and in each of their conversations. */
export const personsAmong = (people: readonly string[], sessions: readonly string[]): readonly string[] => [
  ...new Set([...people, ...sessions.map(id => id.slice(id.lastIndexOf('|') + 1))]),
]

/** The last that was said under each key, in the order of saying. */
export const lastWords = (ratings: readonly Rating[]): readonly Rating[] => {
  const last = new Map(ratings.map(({ key }, at) => [key, at]))
  return ratings.filter(({ key }, at) => last.get(key) === at)
}
