import { live } from './lifecycle.ts'
import { type Parcel, type Postbook, parcelsFor, unscheduled } from './outbox.ts'
import { change, type ParcelAt, type Requests } from './store.ts'
import type { Watching } from './watch.ts'

interface Clock {
  readonly requests: Requests
  readonly book: () => Promise<Postbook>
  /** Who asks Partner Center; nobody does when left out. */
  readonly watch?: Watching | undefined
  /** Who asks for administrator privileges, and what became of them. */
  readonly access?: Watching | undefined
}

/** A request expires. */
const expire = (requests: Requests, at: ParcelAt, book: Postbook) =>
  change(requests, at.id, kept => {
    const outcome = live(kept.request, { do: 'expire' }, { kind: 'clock' }, book.at)
    if (outcome.kind === 'refused') return { ...kept, outbox: unscheduled(kept.outbox) }
    const parcels = parcelsFor(outcome.effects, outcome.request, { kind: 'clock' }, book)
    return { ...kept, request: outcome.request, outbox: [...unscheduled(kept.outbox), ...parcels] }
  })

/** Where nobody asks for now, somebody may again. */
const waits = (requests: Requests, { id, parcel: which }: ParcelAt, at: string) => {
  const due = new Date(Date.parse(at) + 3_600_000).toISOString()
  return change(requests, id, kept => ({
    ...kept,
    outbox: kept.outbox.map(each => (each.id === which ? { ...each, due } : each)),
  }))
}

/** What the clock does to requests when one of its own parcels is due; `nothing`: nobody is there to do it. */
export const createStrike =
  ({ requests, book, watch, access }: Clock) =>
  async (at: ParcelAt, { of }: Parcel): Promise<'struck' | 'nothing'> => {
    if (of === 'access') await (access?.due(at) ?? waits(requests, at, (await book()).at))
    else if (of !== 'look') await expire(requests, at, await book())
    else if (watch) await watch.due(at)
    else return 'nothing'
    return 'struck'
  }
