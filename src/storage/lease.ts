import { setTimeout as pause } from 'node:timers/promises'
import { waitAfter } from '../runtime/backoff.ts'
import { systemClock } from '../runtime/clock.ts'

/** Gives it back. */
type Release = () => Promise<void> | void

/** Milliseconds that somebody waits for another: longer than a lease in the database lasts. */
const patience = 40_000

/**
 * Does `work` while nobody else does. `take` resolves to nothing as long as another has it, and rejects where nobody can say: then, and
 * after a while, it is done all the same, for what is done twice is better than what nobody does.
 */
export const inTurnOf = async <Result>(
  take: () => Promise<Release | undefined>,
  work: () => Promise<Result>,
): Promise<Result> => {
  const release = await taken(take).catch(() => undefined)
  try {
    return await work()
  } finally {
    await Promise.resolve(release?.()).catch(() => {})
  }
}

const taken = async (take: () => Promise<Release | undefined>): Promise<Release | undefined> => {
  const end = systemClock.ticks() + patience
  for (let tries = 1; systemClock.ticks() < end; tries++) {
    const release = await take()
    if (release) return release
    await pause(waitAfter(tries, { first: 20, longest: 250 }, { random: Math.random() }))
  }
  return undefined
}
