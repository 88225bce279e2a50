import { setTimeout as pause } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { waitAfter } from '../../runtime/backoff.ts'
import type { Log } from '../../runtime/log.ts'
import type { Call, ConnectorAnswer, Send } from './connector-client.ts'

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

/** What may be different in a moment: Teams' own list, and whatever went wrong on the way there. */
const mayPass = (status: number): boolean => status === 412 || status === 429 || (status >= 500 && status !== 501)

interface Means {
  readonly send: Send
  readonly log: Log
  readonly random?: () => number
  readonly limits?: Limits
}

/** What came of one try: the message's id; `wait` where another is worth while, in milliseconds; else only the reason. */
type Try = { readonly id: string } | { readonly wait?: number; readonly code: string }

const tryOnce = async (send: Send, call: Call): Promise<Try> => {
  const answer = await send(call).catch((error: NodeJS.ErrnoException) => error)
  if (answer instanceof Error) return { code: answer.code ?? answer.name, ...(answer.code && { wait: 0 }) }
  const { status, retryAfter, id }: ConnectorAnswer = answer
  if (status < 300) return { id }
  return { code: `${status}`, ...(mayPass(status) && { wait: retryAfter * 1000 }) }
}

/** Again and again, more and more slowly, until the channel takes it, will not have it, or it has been too long. */
const insisting =
  ({ send, random = Math.random, limits = normal }: Means) =>
  async (call: Call, signal: AbortSignal): Promise<string> => {
    let left = limits.whole
    for (let times = 1; ; times += 1) {
      const began = performance.now()
      const tried = await tryOnce(send, call)
      if ('id' in tried) return tried.id
      const { wait: asked } = tried
      const wait =
        asked === undefined ? Number.POSITIVE_INFINITY : waitAfter(times, limits, { asked, random: random() })
      left -= wait + performance.now() - began
      if (left < 0) throw new Undelivered(tried.code)
      await pause(wait, undefined, { signal, ref: false })
    }
  }

/** What is delivered within so many milliseconds; undefined when that takes longer. */
const inTime = (delivery: Promise<string>, patience: number): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, patience, undefined)
    delivery.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** What is on its way though nobody waits for it any more: one a person and place, and never too many. */
const createLate = (most: number) => {
  const late = new LRUCache<string, AbortController>({
    max: most,
    dispose: (controller, _key, reason) => {
      if (reason === 'evict') controller.abort()
    },
  })
  return {
    /** What is newer says it all: an answer that comes after it would only confuse. */
    overtake: (key: string): void => late.get(key)?.abort(),
    keep: (key: string, controller: AbortController): void => void late.set(key, controller),
    drop: (key: string, controller: AbortController): void => {
      if (late.get(key) === controller) late.delete(key)
    },
  }
}

/**
 * Sends, and waits no longer than `patience` milliseconds for it: what takes longer goes on behind the turn, and counts as
 * sent. Resolves to the message's id, '' while it is not known. Rejects with `Undelivered` when that is certain in time.
 */
export const createSender = (means: Means) => {
  const { log, limits = normal } = means
  const insist = insisting(means)
  const late = createLate(limits.late)
  return async (call: Call, key: string, patience: number): Promise<string> => {
    late.overtake(key)
    const controller = new AbortController()
    const delivery = insist(call, controller.signal)
    const id = await inTime(delivery, patience)
    if (id !== undefined) return id
    late.keep(key, controller)
    log.warn('the channel is slow: an answer is late')
    delivery
      .then(
        () => log.info('a late answer was delivered'),
        (error: unknown) =>
          controller.signal.aborted
            ? log.info('a late answer was overtaken')
            : log.error('a late answer was lost', { error }),
      )
      .finally(() => late.drop(key, controller))
    return ''
  }
}
export type Sender = ReturnType<typeof createSender>
