import { live } from './lifecycle.ts'
import { type Parcel, type Postbook, parcelsFor, unscheduled } from './outbox.ts'
import { change, type ParcelAt, type Requests } from './store.ts'
import type { RelationWatch } from './watch.ts'

interface Clock {
  readonly requests: Requests
  readonly book: () => Promise<Postbook>
  /** Who asks Partner Center; nobody does when left out. */
  readonly watch?: RelationWatch | undefined
}

/** A request expires. */
const expire = (requests: Requests, at: ParcelAt, book: Postbook) =>
  change(requests, at.id, kept => {
    const outcome = live(kept.request, { do: 'expire' }, { kind: 'clock' }, book.at)
    if (outcome.kind === 'refused') return { ...kept, outbox: unscheduled(kept.outbox) }
    const parcels = parcelsFor(outcome.effects, outcome.request, { kind: 'clock' }, book)
    return { ...kept, request: outcome.request, outbox: [...unscheduled(kept.outbox), ...parcels] }
  })

/** What the clock does to requests when one of its own parcels is due; `nothing`: nobody is there to do it. */
export const createStrike =
  ({ requests, book, watch }: Clock) =>
  async (at: ParcelAt, { of }: Parcel): Promise<'struck' | 'nothing'> => {
    if (of !== 'look') await expire(requests, at, await book())
    else if (watch) await watch.due(at)
    else return 'nothing'
    return 'struck'
  }
