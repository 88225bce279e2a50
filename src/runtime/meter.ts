/** How long what somebody asked for kept the process busy: whoever waits for a disk or a network is not busy. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { systemClock } from './clock.ts'

type Charge = (milliseconds: number) => void

const running = new AsyncLocalStorage<Charge>()

/** Does `job`; `charge` is told of each piece of work that is done for it meanwhile, however deep within it. */
export const metered = <Result>(job: () => Result, charge: Charge): Result => running.run(charge, job)

/** A piece of work in one go, charged to whom it is done for. */
export const charged = <Result>(work: () => Result): Result => {
  const charge = running.getStore()
  if (!charge) return work()
  const began = systemClock.ticks()
  try {
    return work()
  } finally {
    charge(systemClock.ticks() - began)
  }
}
