import type { DaysOff } from '../plan/calendar.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import type { Records } from '../relationships/store.ts'
import type { KeptMoves } from './case.ts'

/** When the term of a move ends, "" where nobody knows, and in whose record it stands. */
export interface Ending {
  readonly owner: string
  readonly id: string
  readonly end: string
}

/** Everybody's moves at a glance: how many end in each month ("2027-03"; "" where nobody knows), and those whose end is nearest. */
export interface Outlook {
  readonly months: readonly { readonly month: string; readonly count: number }[]
  readonly nearest: readonly Ending[]
}

/** What was planned: a record an owner. */
export interface MoveBook extends Records<KeptMoves> {
  /** Seen from a day, with so many of the nearest; found without reading the records. */
  outlook(day: string, most: number): Promise<Outlook>
}

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
