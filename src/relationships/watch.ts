import { live } from './lifecycle.ts'
import { clockKey, lookAt, type Parcel, type Postbook, parcelsFor, unscheduled } from './outbox.ts'
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

/** One after another and beside everything else: a slow answer holds up no notice. `take` says nothing where another process does it. */
export const oneAfterAnother = <Taken>(
  take: (at: ParcelAt) => Promise<Taken | undefined>,
  ask: (taken: Taken) => Promise<void>,
  failed: (error: unknown) => void,
): Watching => {
  let queue: Promise<unknown> = Promise.resolve()
  return {
    due: async at => {
      const taken = await take(at)
      if (taken) queue = queue.then(() => ask(taken)).catch(failed)
    },
    idle: () => queue,
  }
}

/** The clock's own parcel of that name, if it is due. */
export const strikingIn = ({ outbox }: Kept, which: string, at: string): Parcel | undefined =>
  outbox.find(({ id, to, state, due }) => id === which && to === clockKey && state === 'due' && due <= at)

/** What follows from what Partner Center says. Who was a customer before the mail went out has accepted nothing. */
const consequence = (request: Request, sight: RelationSight): 'accept' | 'end' | undefined => {
  const { state, baseline } = request
  if (['sent', 'expired'].includes(state) && sight === 'ours' && baseline === 'none') return 'accept'
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
    const parcel = strikingIn(kept, which, book.at)
    if (!parcel) return undefined
    const due = lookAt(kept.request, parcel.tries + 1, random(), book)
    const next = due ? { ...parcel, due, tries: parcel.tries + 1 } : { ...parcel, state: 'void' as const }
    return { ...kept, outbox: kept.outbox.map(each => (each.id === which ? next : each)) }
  })

const isLook = ({ to, of }: Parcel) => to === clockKey && of !== 'expire'

/** What is to be asked sometime is asked now; who answers after a request has expired is asked about once more. */
const atOnce = (kept: Kept, at: string): Kept => {
  const sooner = (parcel: Parcel) =>
    isLook(parcel) && parcel.state === 'due' && parcel.due > at ? { ...parcel, due: at, tries: 0 } : parcel
  const outbox = kept.outbox.map(sooner)
  if (kept.request.state !== 'expired' || outbox.some(({ of, state }) => of === 'look' && state === 'due'))
    return { ...kept, outbox }
  const id = `${kept.request.revision}.late.${kept.outbox.length}`
  return { ...kept, outbox: [...outbox, { id, to: clockKey, of: 'look', due: at, tries: 0, state: 'due' }] }
}

/** So many requests of one tenant are looked at. */
const most = 100

/**
 * Somebody says that something has happened to a tenant: Partner Center is asked about it now, by whichever process comes first, and
 * not when its turn would come. Resolves, once that is written down, to how many requests are about it.
 */
export const hurry = async (requests: Requests, tenant: string, at: string): Promise<number> => {
  const { kept } = await requests.list({ search: tenant, page: 0, size: most })
  const about = kept.filter(({ request }) => tenantIdOf(request) === tenant && isOpenTo(request))
  for (const { request } of about) await change(requests, request.id, each => atOnce(each, at))
  return about.length
}

const isOpenTo = ({ state }: Request) => ['sent', 'expired', 'accepted'].includes(state)

/** Asks Partner Center. */
export const createWatch = (watch: Watch): Watching => {
  const look = async ({ request }: Kept): Promise<void> => {
    const tenant = tenantIdOf(request)
    const sight = tenant === undefined ? 'unknown' : await watch.relations.look(tenant)
    const book = await watch.book()
    await change(watch.requests, request.id, kept =>
      tenantIdOf(kept.request) === tenant ? seenBy(kept, sight, book) : undefined,
    )
  }
  return oneAfterAnother(async at => take(watch, at, await watch.book()), look, watch.failed)
}
