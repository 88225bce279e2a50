import type { Reason } from '../auth/refusals.ts'
import type { LateOutcome } from '../channel/late-answers.ts'
import type { Kind, Outcome } from '../handlers/handler.ts'
import type { Surface } from '../handlers/surface.ts'
import type { Limit } from './rate-limits.ts'

/** Who counts what happens. None of it takes time, and none of it can fail. */
export interface Observer {
  /** `person`: their id, for who must tell many people from one. */
  turn(kind: Kind, outcome: Outcome, seconds: number, person: string): void
  /** Where a turn came from, and the version of our app that is installed there. */
  client(surface: Surface, version: string): void
  refused(reason: Reason): void
  /** `queue`: too many turns of one person were under way at once. */
  limited(by: Limit | 'queue'): void
  repeated(): void
  /** Of the channel to what we sent: an HTTP status, or `none` when it could not be reached. */
  connector(status: string): void
  /** An answer that took the channel longer than a turn waits. */
  late(outcome: LateOutcome): void
}

const nothing = (): void => {}

export const nobody: Observer = {
  turn: nothing,
  client: nothing,
  refused: nothing,
  limited: nothing,
  repeated: nothing,
  connector: nothing,
  late: nothing,
}
