import { setTimeout as pause } from 'node:timers/promises'
import { waitAfter } from '../../runtime/backoff.ts'
import type { Log } from '../../runtime/log.ts'
import type { Call, ConnectorAnswer, Send } from './connector-client.ts'
import { createLateAnswers, type LateOutcome } from './late-answers.ts'

/** The channel will not have a message: it said so, or could not be reached for too long. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered'
  readonly code: string

  constructor(code: string) {
    super(`The channel did not take the message (${code}).`)
    this.code = code
  }
}

/** Milliseconds. `first`: before the second try, then twice as long each time. `whole`: after that it is lost. */
interface Limits {
  readonly first: number
  readonly longest: number
  readonly whole: number
  /** How many may be on their way that nobody waits for any more. */
  readonly late: number
}
const normal: Limits = { first: 400, longest: 20_000, whole: 120_000, late: 1_000 }

/** So often is something sent of which nobody knows whether it was taken: the person may see it as often. */
const mostDoubtful = 3

interface Means {
  readonly send: Send
  readonly log: Log
  /** Told what came of an answer that nobody waited for any more. */
  readonly late?: (outcome: LateOutcome) => void
  readonly random?: () => number
  readonly limits?: Limits
}

/** A mistake of ours is not repeated either. */
const mistake = ({ name }: Error): ConnectorAnswer => ({
  ...{ meaning: 'never', code: name, answered: false, retryAfter: 0, id: '' },
})

/** Again and again, more and more slowly, until the channel takes it, will not have it, or it has been too long. */
const insisting =
  ({ send, random = Math.random, limits = normal }: Means) =>
  async (call: Call, signal: AbortSignal): Promise<string> => {
    let [left, doubtful] = [limits.whole, 0]
    for (let failures = 1; ; failures += 1) {
      const began = performance.now()
      const { meaning, code, retryAfter, id } = await send(call).catch(mistake)
      if (meaning === 'taken') return id
      if (meaning === 'perhaps') doubtful += 1
      const wait = waitAfter(failures, limits, { asked: retryAfter * 1000, random: random() })
      left -= wait + performance.now() - began
      const again = meaning === 'not now' || (meaning === 'perhaps' && doubtful < mostDoubtful)
      if (!again || left < 0) throw new Undelivered(code)
      await pause(wait, undefined, { signal, ref: false })
    }
  }

/** What is delivered within so many milliseconds; undefined when that takes longer. */
const inTime = (delivery: Promise<string>, patience: number): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, patience, undefined)
    delivery.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/**
 * Sends, and waits no longer than `patience` milliseconds for it: what takes longer goes on behind the turn, and counts as
 * sent. Resolves to the message's id, '' while it is not known. Rejects with `Undelivered` when that is certain in time.
 */
export const createSender = (means: Means) => {
  const { log, late: note = () => {}, limits = normal } = means
  const insist = insisting(means)
  const late = createLateAnswers({ log, note, most: limits.late })
  return async (call: Call, key: string, patience: number): Promise<string> => {
    late.overtake(key)
    const controller = new AbortController()
    const delivery = insist(call, controller.signal)
    const id = await inTime(delivery, patience)
    if (id !== undefined) return id
    void late.keep(key, controller, delivery)
    return ''
  }
}
export type Sender = ReturnType<typeof createSender>
