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

/** The minute in which those share whose requests somebody is told of. */
const [shared, places] = limits.each[3]

/** For how many seconds that is known: everybody together have no limit but that of a second. */
const [longest, instant] = [3600, 1]

/** Something was sent, for a request of `of`. */
interface Sent {
  readonly at: number
  readonly of: string
}

/** Within so many seconds before now. What lies in the future was noted by a clock that was wrong. */
const within = (all: readonly Sent[], now: number, seconds: number) =>
  all.filter(({ at }) => at <= now && now - at < seconds * 1000)

/** Whether something may be sent now. Pure bookkeeping: time is told to it. */
export const createRateLimit = (sent = new Map<string, readonly Sent[]>()) => {
  const everybody = ''
  const recent = (key: string, now: number) => within(sent.get(key) ?? [], now, key === everybody ? instant : longest)
  const fits = (key: string, now: number, limits: readonly (readonly [number, number])[]) => {
    const all = recent(key, now)
    return limits.every(([seconds, most]) => within(all, now, seconds).length < most)
  }
  /** Who has had twice what is left of the minute leaves that to others: of ten places one colleague gets seven, the next two. */
  const hasTurn = (key: string, now: number, of: string) => {
    const all = within(recent(key, now), now, shared)
    return all.filter(each => each.of === of).length < 2 * (places - all.length)
  }
  return {
    /** `key`: who is told; `of`: whose request it is. */
    allows: (key: string, now: Date, of: string): boolean =>
      fits(everybody, now.getTime(), limits.anybody) &&
      fits(key, now.getTime(), limits.each) &&
      hasTurn(key, now.getTime(), of),
    note: (key: string, at: Date, of: string): void => {
      const now = at.getTime()
      for (const each of [everybody, key]) sent.set(each, [...recent(each, now), { at: now, of }])
      for (const [each, all] of sent) if (within(all.slice(-1), now, longest).length === 0) sent.delete(each)
    },
  }
}
export type RateLimit = ReturnType<typeof createRateLimit>
