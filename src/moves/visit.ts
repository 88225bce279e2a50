import type { Who } from '../relationships/request.ts'
import { changing } from '../relationships/store.ts'
import { type KeptMoves, nothingPlanned, type OpenMove } from './case.ts'
import type { MoveNotice, MoveSaid, MoveShown } from './events.ts'
import { shown } from './planned.ts'
import type { Planner } from './ports.ts'
import { ticked } from './requests.ts'

/** Somebody who plans: in a chat of several, for all who are there. */
export interface Visit {
  readonly planner: Planner
  readonly owner: string
  readonly who: Who
  readonly today: string
  /** By whose clock they are reminded. */
  readonly zone: string
  readonly off: Planner['off']
  /** The rules that hold for them now. */
  readonly rulesOf: string
}

/** Why there is no plan to show. */
export const no = (why: Extract<MoveSaid, { said: 'no' }>['why']): MoveSaid => ({ said: 'no', why })

/** A move as it is now, with what its requests tell. */
export const show = async (visit: Visit, open: OpenMove, notices: readonly MoveNotice[] = []): Promise<MoveShown> =>
  shown(open, await ticked(open, visit.planner.requests), visit, notices)

/** All that is planned there. */
export const plannedHere = async ({ planner, owner }: Pick<Visit, 'planner' | 'owner'>): Promise<KeptMoves> =>
  (await planner.moves.find(owner)) ?? nothingPlanned(owner)

/** Changes it until nobody comes between, and tells what was there before. `next` says nothing where nothing changes. */
export const changeHere = async (
  { planner, owner }: Pick<Visit, 'planner' | 'owner'>,
  next: (kept: KeptMoves) => KeptMoves | undefined,
): Promise<{ readonly before: KeptMoves; readonly after: KeptMoves }> => {
  const { before, after = before } = await changing(planner.moves, owner, nothingPlanned(owner), next)
  return { before, after }
}
