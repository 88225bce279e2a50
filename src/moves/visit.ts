import type { Who } from '../relationships/request.ts'
import { moveIn, type OpenMove } from './case.ts'
import type { MoveNotice, MoveSaid } from './events.ts'
import { shown } from './planned.ts'
import type { Planner } from './ports.ts'
import { ticked } from './requests.ts'

/** Somebody who plans: in a chat of several, for all who are there. */
export interface Visit {
  readonly planner: Planner
  readonly owner: string
  readonly who: Who
  readonly today: string
  readonly off: Planner['off']
  /** The rules that hold for them now. */
  readonly rulesOf: string
}

/** Why there is no plan to show. */
export const no = (why: Extract<MoveSaid, { said: 'no' }>['why']): MoveSaid => ({ said: 'no', why })

/** A move as it is now, with what its requests tell. */
export const show = async (visit: Visit, open: OpenMove, notices: readonly MoveNotice[] = []): Promise<MoveSaid> =>
  shown(open, await ticked(open, visit.planner.requests), visit, notices)

/** One of their moves. */
export const openMove = async ({ planner, owner }: Visit, id: string): Promise<OpenMove | undefined> =>
  moveIn(await planner.moves.recall(owner), id)
