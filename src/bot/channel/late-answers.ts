import { LRUCache } from 'lru-cache'
import type { Log } from '../../runtime/log.ts'

/** What came of an answer for which nobody waited any more. A fixed list: what is counted cannot grow. */
export type LateOutcome = 'delivered' | 'overtaken' | 'dropped' | 'lost'

interface Means {
  readonly log: Log
  readonly note: (outcome: LateOutcome) => void
  /** How many may be on their way that nobody waits for any more. */
  readonly most: number
}

/** What is on its way though nobody waits for it any more: one a person and place, and never too many. */
export const createLateAnswers = ({ log, note, most }: Means) => {
  const late = new LRUCache<string, AbortController>({
    max: most,
    dispose: (controller, _key, reason) => {
      if (reason === 'evict') controller.abort('dropped' satisfies LateOutcome)
    },
  })
  const end = (outcome: LateOutcome, error?: unknown) => {
    note(outcome)
    const grave = outcome === 'lost' || outcome === 'dropped'
    log[grave ? 'error' : 'info'](`a late answer was ${outcome}`, error === undefined ? {} : { error })
  }
  return {
    /** What is newer says it all: an answer that comes after it would only confuse. */
    overtake: (key: string): void => late.get(key)?.abort('overtaken' satisfies LateOutcome),
    keep: async (key: string, controller: AbortController, delivery: Promise<unknown>): Promise<void> => {
      late.set(key, controller)
      log.warn('the channel is slow: an answer is late')
      const { signal } = controller
      await delivery.then(
        () => end('delivered'),
        error => (signal.aborted ? end(signal.reason) : end('lost', error)),
      )
      if (late.get(key) === controller) late.delete(key)
    },
  }
}
