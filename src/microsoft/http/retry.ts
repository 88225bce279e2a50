import type { Answer } from './client.ts'
import type { Clock } from './clock.ts'
import { secondsToWait } from './retry-after.ts'

export interface Patience {
  readonly clock: Clock
  /** From 0 to 1: spreads the repeats of many. */
  readonly random: () => number
}

const attempts = 4
const firstWait = 200

/**
 * Tries until there is an answer worth having, at most four times, and never beyond `deadline` (milliseconds since 1970): what
 * would have to wait longer comes back as it is. `attempt` is told how many milliseconds are left. Not repeated: what timed out.
 */
export const persist = async (
  attempt: (left: number) => Promise<Answer>,
  deadline: number,
  { clock, random }: Patience,
): Promise<Answer> => {
  for (let tried = 1; ; tried++) {
    const answer = await attempt(Math.max(deadline - clock.now(), 0))
    if (tried >= attempts || !worthRepeating(answer)) return answer
    const backOff = firstWait * 2 ** (tried - 1) * (0.5 + random() / 2)
    const wait = Math.max(backOff, (secondsToWait(answer, clock.now()) ?? 0) * 1000)
    if (clock.now() + wait >= deadline) return answer
    await clock.sleep(wait)
  }
}

const worthRepeating = (answer: Answer) =>
  answer.kind === 'failed' ? answer.cause === 'unreachable' : [408, 429, 500, 502, 503, 504].includes(answer.status)
