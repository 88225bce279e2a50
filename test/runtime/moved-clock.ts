import type { Clock } from '../../src/runtime/clock.ts'

/** Time that passes only when it is told to; and a calendar that somebody sets otherwise meanwhile. */
export const movedClock = (began = Date.now()) => {
  let [passed, off] = [1_000_000, 0]
  const clock: Clock = { now: () => new Date(began + passed - 1_000_000 + off), ticks: () => passed }
  return {
    clock,
    pass: (milliseconds: number): void => {
      passed += milliseconds
    },
    /** The machine's clock is set so far ahead, or back. */
    set: (milliseconds: number): void => {
      off += milliseconds
    },
  }
}
