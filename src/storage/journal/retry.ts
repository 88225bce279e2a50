import type { Log } from '../../runtime/log.ts'
import { StoreUnavailable } from '../store.ts'

/** Who comes while it is being done waits for that. */
export const onceAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let under: Promise<void> | undefined
  return () => {
    under ??= work().finally(() => {
      under = undefined
    })
    return under
  }
}

const event = 'answers are kept in the journal, and cannot be brought to their files just now'

/** Does something `pause` milliseconds after `begin`, and again until it works. It keeps no process alive. */
export const retrying = (work: () => Promise<void>, pause: number, log: Log) => {
  let timer: NodeJS.Timeout | undefined
  let [told, ended] = [false, false]
  const works = () => {
    told = false
  }
  const fails = (error: unknown) => {
    if (!told) log.error(event, { code: error instanceof StoreUnavailable ? error.code : 'unknown error' })
    told = true
    begin()
  }
  const begin = () => {
    if (ended) return
    timer ??= setTimeout(() => {
      timer = undefined
      void work().then(works, fails)
    }, pause).unref()
  }
  const end = () => {
    ended = true
    clearTimeout(timer)
  }
  return { begin, end }
}
