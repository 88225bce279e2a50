import type { Input } from '../app.ts'
import type { Limit } from './limits.ts'
import type { Reason } from './refusals.ts'

/** What came of a turn: a message, nothing to say, or an apology, which reached the person or did not. */
export type Outcome = 'answered' | 'silent' | 'apologised' | 'undelivered'

/** Who counts what happens. None of it takes time, and none of it can fail. */
export interface Observer {
  turn(kind: Input['kind'], outcome: Outcome, seconds: number): void
  refused(reason: Reason): void
  /** `queue`: too many turns of one person were under way at once. */
  limited(by: Limit | 'queue'): void
  repeated(): void
  /** Of the channel to what we sent: an HTTP status, or `none` when it could not be reached. */
  connector(status: string): void
}

const nothing = (): void => {}

export const nobody: Observer = {
  turn: nothing,
  refused: nothing,
  limited: nothing,
  repeated: nothing,
  connector: nothing,
}
