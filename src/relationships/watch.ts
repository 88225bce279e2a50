import { live } from './lifecycle.ts'
import { clockKey, lookAt, type Postbook, parcelsFor, unscheduled } from './outbox.ts'
import type { RelationSight, Relations } from './ports.ts'
import type { Kept } from './record.ts'
import { ownLines, partnerCenter, type Request } from './request.ts'
import { change, type ParcelAt, type Requests } from './store.ts'
import { tenantIdOf } from './tenant.ts'

interface Watch {
  readonly requests: Requests
  readonly relations: Relations
  readonly book: () => Promise<Postbook>
  readonly random: () => number
  readonly failed: (error: unknown) => void
}

/** Somebody who asks Microsoft when the clock says so. */
export interface Watching {
  /** Resolves once it is taken; what is asked goes on. */
  due(at: ParcelAt): Promise<void>
  /** Resolves when nothing is under way. */
  idle(): Promise<unknown>
}

/** What follows from what Partner Center says. Who was a customer before the mail went out has accepted nothing. */
const consequence = (request: Request, sight: RelationSight): 'accept' | 'end' | undefined => {
  const { state, baseline } = request
  if (state === 'sent' && sight === 'ours' && baseline === 'none') return 'accept'
  const told = ownLines(request).at(-1)
  const watched = state === 'accepted' && told?.did === 'accept' && told.by?.id === partnerCenter.id
  return watched && sight === 'none' ? 'end' : undefined
}

/** Where nobody could look when the mail went out, the first that Partner Center says is what counts as before. */
const begun = (request: Request, sight: RelationSight): Request =>
  request.baseline || sight === 'unknown' ? request : { ...request, baseline: sight === 'ours' ? 'ours' : 'none' }

/** What is kept once Partner Center has said this; nothing when it changes nothing. */
const seenBy = (kept: Kept, sight: RelationSight, book: Postbook): Kept | undefined => {
  const deed = consequence(kept.request, sight)
  if (!deed) {
    const request = begun(kept.request, sight)
    return request === kept.request ? undefined : { ...kept, request }
  }
  const actor = { kind: 'partner-center' } as const
  const outcome = live(kept.request, { do: deed }, actor, book.at)
  if (outcome.kind === 'refused') return undefined
  const parcels = parcelsFor(outcome.effects, outcome.request, actor, book)
  return { ...kept, request: outcome.request, outbox: [...unscheduled(kept.outbox), ...parcels] }
}

/** A look is taken by moving it to its next time: of several processes one does, and where that ends it comes again then. */
const take = ({ requests, random }: Watch, { id, parcel: which }: ParcelAt, book: Postbook) =>
  change(requests, id, kept => {
    const parcel = kept.outbox.find(each => each.id === which)
    if (parcel?.state !== 'due' || parcel.to !== clockKey) return undefined
    const due = lookAt(kept.request, parcel.tries + 1, random(), book)
    const next = due ? { ...parcel, due, tries: parcel.tries + 1 } : { ...parcel, state: 'void' as const }
    return { ...kept, outbox: kept.outbox.map(each => (each.id === which ? next : each)) }
  })

/** Asks Partner Center, one after another and beside everything else: a slow answer holds up no notice. */
export const createWatch = (watch: Watch): Watching => {
  let queue: Promise<unknown> = Promise.resolve()
  const look = async ({ request }: Kept): Promise<void> => {
    const tenant = tenantIdOf(request)
    const sight = tenant === undefined ? 'unknown' : await watch.relations.look(tenant)
    const book = await watch.book()
    await change(watch.requests, request.id, kept =>
      tenantIdOf(kept.request) === tenant ? seenBy(kept, sight, book) : undefined,
    )
  }
  return {
    due: async at => {
      const taken = await take(watch, at, await watch.book())
      if (taken) queue = queue.then(() => look(taken)).catch(watch.failed)
    },
    idle: () => queue,
  }
}
