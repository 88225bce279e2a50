import { z } from 'zod/v4'
import { waitAfter } from '../../runtime/backoff.ts'
import { secondsAsked } from '../../runtime/retry-after.ts'
import { anyCase } from './any-case.ts'
import type { Answer } from './client.ts'
import type { WaitingClock } from './clock.ts'

export interface Patience {
  readonly clock: WaitingClock
  /** From 0 to 1: spreads the repeats of many. */
  readonly random: () => number
}

const attempts = 4
/** Milliseconds. */
const pace = { first: 200, longest: 800 } as const

/**
 * Tries until there is an answer worth having, at most four times, and never beyond `deadline` (in the clock's ticks): what
 * would have to wait longer comes back as it is. `attempt` is told how many milliseconds are left. Not repeated: what timed out.
 */
export const persist = async (
  attempt: (left: number) => Promise<Answer>,
  deadline: number,
  { clock, random }: Patience,
): Promise<Answer> => {
  for (let tried = 1; ; tried++) {
    const answer = await attempt(Math.max(deadline - clock.ticks(), 0))
    if (tried >= attempts || !worthRepeating(answer)) return answer
    const asked = (secondsToWait(answer, clock.now()) ?? 0) * 1000
    const wait = waitAfter(tried, pace, { asked, random: random() })
    if (clock.ticks() + wait >= deadline) return answer
    await clock.sleep(wait)
  }
}

const worthRepeating = (answer: Answer) =>
  answer.kind === 'failed' ? answer.cause === 'unreachable' : [408, 429, 500, 502, 503, 504].includes(answer.status)

const throttled = anyCase({ message: z.string() })

/**
 * How long Microsoft asks us to wait: whole seconds from 1 to 3600, or undefined when it does not say. Read from `Retry-After`;
 * Partner Center's throttling also says it in a sentence: "Try again in 57.3 seconds."
 */
export const secondsToWait = (answer: Answer, now: Date): number | undefined => {
  if (answer.kind === 'failed') return undefined
  const [header, at] = [answer.headers.get('retry-after'), now.getTime()]
  const asked = secondsAsked(header, at) ?? secondsAsked(secondsSaid(answer), at)
  return asked === undefined ? undefined : Math.max(Math.ceil(asked), 1)
}

const secondsSaid = ({ status, body }: Extract<Answer, { kind: 'answered' }>): string | undefined => {
  if (status !== 429) return undefined
  return /in (\d+(?:\.\d+)?) seconds/.exec(throttled.safeParse(body).data?.message ?? '')?.[1]
}
