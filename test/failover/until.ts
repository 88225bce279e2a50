import { setTimeout as pause } from 'node:timers/promises'

const [step, patience] = [100, 60_000]

/** Waits for what comes in a while, and for no longer than a minute. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + patience
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`After a minute there is no ${what}.`)
    await pause(step)
  }
}
