import { type Clock, systemClock as time } from '../../runtime/clock.ts'
import type { Log } from '../../runtime/log.ts'

/** The house's clock, where somebody also waits by it. */
export interface WaitingClock extends Clock {
  /** Resolves after so many milliseconds: a wait on purpose. */
  sleep(milliseconds: number): Promise<void>
  /** Rings once after so many milliseconds, unless the function it gives back is called before: a limit. */
  alarm(milliseconds: number, ring: () => void): () => void
}

/** What a client is given beside its configuration; a test gives time and chance as well. */
export interface Tools {
  readonly log: Log
  readonly clock?: WaitingClock
  readonly random?: () => number
}

export const systemClock: WaitingClock = {
  ...time,
  sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  alarm: (milliseconds, ring) => {
    const timer = setTimeout(ring, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** The tools, with real time and chance where none were given. */
export const equipped = ({ log, clock = systemClock, random = Math.random }: Tools): Required<Tools> => ({
  log,
  clock,
  random,
})

/** What `work` comes to, or undefined when that takes longer than so many milliseconds. The work goes on. */
export const within = async <T>(
  clock: WaitingClock,
  milliseconds: number,
  work: Promise<T>,
): Promise<T | undefined> => {
  let silence = () => {}
  const limit = new Promise<undefined>(resolve => {
    silence = clock.alarm(milliseconds, () => resolve(undefined))
  })
  return Promise.race([work, limit]).finally(silence)
}
