/** Time, in the two ways in which it is asked for: the one convention of the house, and tests hold it still by it. */
export interface Clock {
  /** What day and time it is. Somebody may set it, so nothing is limited or waited for by it. */
  readonly now: () => Date
  /** Milliseconds since some moment, which only go on: for limits and waits. */
  readonly ticks: () => number
}

export const systemClock: Clock = { now: () => new Date(), ticks: () => performance.now() }
