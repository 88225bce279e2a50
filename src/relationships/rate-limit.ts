/** How much may be sent: seconds, and how many in them. Teams' own limits, and its store's ten a minute to one person. */
const limits = {
  anybody: [[1, 25]],
  each: [
    [1, 7],
    [2, 8],
    [30, 10],
    [60, 10],
    [3600, 600],
  ],
} as const satisfies Record<string, readonly (readonly [seconds: number, most: number])[]>

const longest = 3600

/** Whether something may be sent now. Pure bookkeeping: time is told to it. */
export const createRateLimit = (sent = new Map<string, number[]>()) => {
  const everybody = ''
  const recent = (key: string, now: number) => (sent.get(key) ?? []).filter(at => now - at < longest * 1000)
  const fits = (key: string, now: number, within: readonly (readonly [number, number])[]) => {
    const times = recent(key, now)
    return within.every(([seconds, most]) => times.filter(at => now - at < seconds * 1000).length < most)
  }
  return {
    allows: (key: string, now: Date): boolean =>
      fits(everybody, now.getTime(), limits.anybody) && fits(key, now.getTime(), limits.each),
    note: (key: string, at: Date): void => {
      const now = at.getTime()
      for (const each of [everybody, key]) sent.set(each, [...recent(each, now), now])
      for (const [each, times] of sent) if (now - (times.at(-1) ?? 0) > longest * 1000) sent.delete(each)
    },
  }
}
export type RateLimit = ReturnType<typeof createRateLimit>
