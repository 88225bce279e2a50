interface Limits {
  readonly length: number
  readonly patience: number
  readonly altogether: number
}

interface Queue {
  readonly last: Promise<unknown>
  readonly length: number
}

/**
 * `length`: turns of one person that may be under way or waiting; `altogether`: of everybody. `patience`: milliseconds to wait for the
 * one before.
 */
export const queueLimits = { length: 50, patience: 30_000, altogether: 5_000 } as const satisfies Limits

/** Resolves when `work` has ended, however it did, or is taking too long. */
const ended = (work: Promise<unknown>, milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(end, end)
  })

/**
 * Runs the jobs of one person in the order in which they came, those of different people side by side. One that hangs holds the
 * next up for a while, not for ever. Undefined: too many wait already, so this one was not taken.
 */
export const createQueues = ({ length: longest, patience, altogether }: Limits = queueLimits) => {
  const queues = new Map<string, Queue>()
  let taken = 0
  const leave = (id: string) => {
    taken -= 1
    const { last, length } = queues.get(id) ?? { last: undefined, length: 0 }
    if (!last || length <= 1) queues.delete(id)
    else queues.set(id, { last, length: length - 1 })
  }
  const run = <Result>(id: string, job: () => Promise<Result>): Promise<Result> | undefined => {
    const before = queues.get(id)
    if (taken >= altogether || (before && before.length >= longest)) return undefined
    taken += 1
    const mine = before ? ended(before.last, patience).then(job) : job()
    queues.set(id, { last: mine, length: (before?.length ?? 0) + 1 })
    return mine.finally(() => leave(id))
  }
  /** `size`: how many people there is a queue of. Nobody has one who waits for nothing. */
  return { run, size: (): number => queues.size }
}
