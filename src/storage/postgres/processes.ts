import { randomUUID } from 'node:crypto'
import type { Database } from './database.ts'
import { others } from './statements.ts'

/** This process among those that share a database: while it lives it says so. */
export interface Presence {
  readonly me: string
  /** Says it at once. Rejects with `StoreUnavailable` when nothing can be written. */
  beat(): Promise<void>
  /** Says it unless it has just been said. */
  beatIfDue(): Promise<void>
  /** The others that live. */
  others(): Promise<readonly string[]>
  /** Says that it is going. */
  leave(): Promise<void>
}

/** Far more often than `lease`, after which one counts as gone. Milliseconds. */
const pause = 3000

/** Begins to say that this process lives. */
export const bePresent = async ({ run }: Database): Promise<Presence> => {
  const me = randomUUID()
  let last = 0
  const beat = async () => {
    const at = Date.now()
    await run(others.beat, [me])
    last = at
  }
  await beat()
  // While the database is away nobody hears it: whoever asks for something then is told.
  const timer = setInterval(() => void beat().catch(() => {}), pause).unref()
  return {
    me,
    beat,
    beatIfDue: async () => {
      if (Date.now() - last > pause) await beat()
    },
    others: async () => (await run<{ readonly id: string }>(others.alive, [me])).map(({ id }) => id),
    leave: async () => {
      clearInterval(timer)
      await run(others.leave, [me])
    },
  }
}
