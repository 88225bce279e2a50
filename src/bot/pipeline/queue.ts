interface Limits {
  readonly length: number
  readonly patience: number
}

interface Lane {
  readonly last: Promise<unknown>
  readonly length: number
}

/** `length`: turns of one person that may be under way or waiting. `patience`: milliseconds to wait for the one before. */
export const queueLimits = { length: 50, patience: 30_000 } as const satisfies Limits

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
 * Runs the jobs of one lane in the order in which they came, those of different lanes side by side. One that hangs holds the
 * next up for a while, not for ever. Undefined: too many wait in that lane already, so this one was not taken.
 */
export const createQueues = ({ length: longest, patience }: Limits = queueLimits) => {
  const lanes = new Map<string, Lane>()
  const leave = (id: string) => {
    const { last, length } = lanes.get(id) ?? { last: undefined, length: 0 }
    if (!last || length <= 1) lanes.delete(id)
    else lanes.set(id, { last, length: length - 1 })
  }
  return <Result>(id: string, job: () => Promise<Result>): Promise<Result> | undefined => {
    const before = lanes.get(id)
    if (before && before.length >= longest) return undefined
    const mine = before ? ended(before.last, patience).then(job) : job()
    lanes.set(id, { last: mine, length: (before?.length ?? 0) + 1 })
    return mine.finally(() => leave(id))
  }
}
