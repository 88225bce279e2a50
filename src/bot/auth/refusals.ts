import type { Clock } from '../../runtime/clock.ts'
import type { Log } from '../../runtime/log.ts'

/** How often a reason may be logged, in milliseconds: who floods us must not fill the disk. */
const interval = 60_000

/** Every reason to let nobody in. A fixed list: what is counted cannot grow. */
export type Reason =
  | 'no token'
  | 'too large'
  | 'garbled'
  | 'algorithm'
  | 'issuer'
  | 'audience'
  | 'skill'
  | 'expired'
  | 'not yet valid'
  | 'permission'
  | 'unknown key'
  | 'signature'
  | 'channel'
  | 'foreign channel'
  | 'service url'
  | 'sdk'
  | 'keys unavailable'
  | 'foreign host'
  | 'foreign tenant'

/** Counts refusals, and says each reason at most once a minute, with how often since. */
export const createRefusals = (log: Log, ticks: Clock['ticks'], what = 'refused') => {
  const tallies = new Map<Reason, { times: number; next: number }>()
  return (reason: Reason): void => {
    const { times, next } = tallies.get(reason) ?? { times: 0, next: Number.NEGATIVE_INFINITY }
    const due = ticks() >= next
    tallies.set(reason, due ? { times: 0, next: ticks() + interval } : { times: times + 1, next })
    if (due) log.warn(what, { reason, times: times + 1 })
  }
}
