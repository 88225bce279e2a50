import type { DaysOff } from '../plan/calendar.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import type { Records } from '../relationships/store.ts'
import type { KeptMoves } from './case.ts'

/** What was planned: a record an owner. */
export type MoveBook = Records<KeptMoves>

/** All that planning a move in a conversation needs from outside. */
export interface Planner extends Pick<Desk, 'admins' | 'requests' | 'now'> {
  readonly moves: MoveBook
  /** On which days nobody works. */
  readonly off: DaysOff
  /** For people whose client does not tell theirs. */
  readonly timeZone: string
  /** An id that no other move has. */
  readonly newId: () => string
}
