import type { Rating } from '../conversation/ports.ts'
import type { Log } from '../runtime/log.ts'

const dayLong = 24 * 60 * 60 * 1000

/** The first day that is not too old yet; with no days at all, tomorrow. */
export const firstDayKept = (now: Date, days: number): string =>
  new Date(now.getTime() - (days - 1) * dayLong).toISOString().slice(0, 10)

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

/** The last that was said under each key, in the order of saying. */
export const lastWords = (ratings: readonly Rating[]): readonly Rating[] => {
  const last = new Map(ratings.map(({ key }, at) => [key, at]))
  return ratings.filter(({ key }, at) => last.get(key) === at)
}
