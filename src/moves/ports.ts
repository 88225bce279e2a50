import type { DaysOff } from '../plan/calendar.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import type { MoveFacts } from './case.ts'

/** One record an owner: `person:<object id>` or `place:<conversation>`. */
export interface MoveBook {
  recall(owner: string): Promise<MoveFacts>
  /** Atomic: of two at once each sees what the other did, or was there before it. */
  remember(owner: string, facts: MoveFacts): Promise<{ readonly before: MoveFacts; readonly after: MoveFacts }>
  forget(owner: string, fact?: string): Promise<void>
}

/** All that planning a move in a conversation needs from outside. */
export interface Planner extends Pick<Desk, 'admins' | 'requests' | 'now'> {
  readonly moves: MoveBook
  /** Everybody who has planned something, person or place. */
  readonly moveOwners: () => Promise<readonly string[]>
  /** On which days nobody works. */
  readonly off: DaysOff
  /** For people whose client does not tell theirs. */
  readonly timeZone: string
  /** An id that no other move has. */
  readonly newId: () => string
}
