import { plus } from '../plan/calendar.ts'
import { personKey } from '../relationships/outbox.ts'
import { change, pagesOf } from '../relationships/store.ts'
import { type KeptMoves, movesIn, withoutMove, withoutPerson } from './case.ts'
import type { Planner } from './ports.ts'

type Kept = Pick<Planner, 'moves'>

/** Takes a person out of all that was planned: their own moves go, in a chat's their name and id do. */
export const forgettingMoves =
  ({ moves }: Kept) =>
  async (objectId: string): Promise<void> => {
    await moves.remove(personKey(objectId))
    for (const owner of await moves.naming(objectId)) await change(moves, owner, kept => withoutPerson(kept, objectId))
  }

/** Lets go of moves whose end, or whose planning where no end is known, is so many days past. */
export const tidyingMoves =
  ({ moves }: Kept, { days, today }: { readonly days: number; readonly today: () => string }) =>
  async (): Promise<void> => {
    const first = plus(today(), -days)
    const withoutOld = (kept: KeptMoves): KeptMoves | undefined => {
      const old = movesIn(kept.facts).filter(
        ({ move: { termEnd, planned } }) => (termEnd && termEnd > planned ? termEnd : planned) < first,
      )
      return old.length > 0 ? old.reduce((rest, { id }) => withoutMove(rest, id), kept) : undefined
    }
    for await (const page of pagesOf(moves)) for (const { owner } of page) await change(moves, owner, withoutOld)
  }
