import { plus } from '../plan/calendar.ts'
import { personKey } from '../relationships/outbox.ts'
import { forgotten } from '../relationships/request.ts'
import { keysOfMove, movesIn, withoutPerson } from './case.ts'
import type { Planner } from './ports.ts'

type Kept = Pick<Planner, 'moves' | 'moveOwners'>

/** Takes a person out of all that was planned: their own moves go, in a chat's their name and id do. */
export const forgettingMoves =
  ({ moves, moveOwners }: Kept) =>
  async (objectId: string): Promise<void> => {
    await moves.forget(personKey(objectId))
    for (const owner of await moveOwners()) {
      const anonymous = withoutPerson(await moves.recall(owner), objectId, forgotten)
      if (anonymous) await moves.remember(owner, anonymous)
    }
  }

/** Lets go of moves whose end, or whose planning where no end is known, is so many days past. */
export const tidyingMoves =
  ({ moves, moveOwners }: Kept, { days, today }: { readonly days: number; readonly today: () => string }) =>
  async (): Promise<void> => {
    const first = plus(today(), -days)
    for (const owner of await moveOwners()) {
      const facts = await moves.recall(owner)
      const old = movesIn(facts).filter(
        ({ move: { termEnd, planned } }) => (termEnd && termEnd > planned ? termEnd : planned) < first,
      )
      for (const key of old.flatMap(({ id }) => keysOfMove(facts, id))) await moves.forget(owner, key)
    }
  }
