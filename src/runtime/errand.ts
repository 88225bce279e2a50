/** What is being done now and for whom, however deep within it: from an activity through the clients to the card that says sorry. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { systemClock } from './clock.ts'

interface Errand {
  /** Stands on each line that is logged meanwhile. */
  readonly id: string
  /** Told how long each piece of work for it kept the process busy: whoever waits for a disk or a network is not busy. */
  readonly charge: (milliseconds: number) => void
}

const running = new AsyncLocalStorage<Errand>()

export const onErrand = <Result>(errand: Errand, job: () => Result): Result => running.run(errand, job)

/** The id of what is being done now. */
export const correlationId = (): string | undefined => running.getStore()?.id

/** A piece of work in one go, charged to whom it is done for. */
export const charged = <Result>(work: () => Result): Result => {
  const errand = running.getStore()
  if (!errand) return work()
  const began = systemClock.ticks()
  try {
    return work()
  } finally {
    errand.charge(systemClock.ticks() - began)
  }
}
