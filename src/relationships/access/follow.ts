import type { Postbook } from '../outbox.ts'
import type { AdminAccess, GroupSight, TakenBack } from '../ports.ts'
import type { Kept } from '../record.ts'
import type { Access, Request } from '../request.ts'
import { change, type ParcelAt, type Requests } from '../store.ts'
import { isOver, toTakeBack } from '../taking-back.ts'
import { oneAfterAnother, strikingIn, type Watching } from '../watch.ts'
import { leftBy } from './left.ts'
import { isOpening, lease, looksOn, putOff, triesIn, waits } from './looks.ts'
import { type Said, seenBy } from './outcome.ts'
import { type AccessSettings, rolesFor } from './sets.ts'

interface Following {
  readonly requests: Requests
  readonly access: AdminAccess
  readonly settings: AccessSettings
  readonly book: () => Promise<Postbook>
  /** From 0 to 1. */
  readonly random: () => number
  readonly failed: (error: unknown) => void
}

/** The name by which there is one at Microsoft, and never two: it says which request it belongs to, and nothing of the customer. */
const nameOf = ({ id }: Pick<Request, 'id'>, { attempt }: Access): string => `kg-${id}-${attempt}`

/** Asks Microsoft for what an admin wanted, and what became of it: each step may have been taken before, by us or by somebody else. */
export const createFollowing = (following: Following): Watching & { readonly now: (id: string) => Promise<void> } => {
  const { requests, access: microsoft, settings, book } = following

  const groupsOf = async (id: string, access: Access): Promise<Readonly<Record<string, GroupSight>>> => {
    const sights: Record<string, GroupSight> = { ...access.groups }
    for (const group of settings.groups) {
      const roles = rolesFor(group, access.roles)
      if (roles.length > 0 && sights[group.id] !== 'active')
        sights[group.id] = await microsoft.assign(id, group.id, roles)
    }
    return sights
  }

  const asked = async (request: Request, access: Access): Promise<Said> => {
    const { tenantId, roles, days, extends: goesOn } = access
    const wish = { tenantId, roles, days, extends: goesOn, name: nameOf(request, access) }
    const sight = isOpening(access)
      ? await microsoft.open({ ...wish, customer: request.details.customer })
      : await microsoft.read(access.id ?? '')
    const isActive = sight.kind === 'seen' && sight.stage === 'active'
    return { sight, ...(isActive && { groups: await groupsOf(sight.id, access) }) }
  }

  /** What was made a moment ago, or is being made, is not there yet for whoever looks: then the second look counts. */
  const takenBack = async (kept: Kept, leaving: readonly Access[]): Promise<ReadonlyMap<number, TakenBack>> => {
    const came = new Map<number, TakenBack>()
    for (const access of leaving) {
      const left = await microsoft.takeBack({ name: nameOf(kept.request, access), id: access.id })
      const isEarly = left === 'gone' && access.id === undefined && triesIn(kept) < 2
      if (left !== 'unknown' && !isEarly) came.set(access.attempt, left)
    }
    return came
  }

  const step = async (before: Kept): Promise<void> => {
    const { access } = before.request
    const leaving = toTakeBack(before.request, (await book()).at)
    const isWanted = access && !isOver(access) && !leaving.includes(access)
    const said = isWanted ? await asked(before.request, access) : undefined
    if (said && access) await note(before, access, said)
    if (leaving.length === 0) return
    const came = await takenBack(before, leaving)
    const now = await book()
    await change(requests, before.request.id, kept =>
      looksOn(leftBy(kept, came, now), before, { kind: 'unavailable' }, following, now),
    )
  }

  const note = async (before: Kept, access: Access, said: Said) => {
    const now = await book()
    await change(requests, before.request.id, kept => {
      const next = seenBy(kept, access.attempt, said, triesIn(kept) >= waits.settling.length, now)
      return next && looksOn(next, before, said.sight, following, now)
    })
  }

  /** A look is taken by moving it: of several processes one does, and where that ends it comes again. */
  const take = ({ id, parcel: which }: ParcelAt, at: string) =>
    change(requests, id, kept => {
      if (!strikingIn(kept, which, at)) return undefined
      return putOff(kept, { due: new Date(Date.parse(at) + lease * 60_000).toISOString() })
    })

  return {
    ...oneAfterAnother(async at => take(at, (await book()).at), step, following.failed),
    /** At once, whoever else is at it: the name keeps them from making two. */
    now: async id => {
      const kept = await requests.find(id)
      if (kept) await step(kept).catch(following.failed)
    },
  }
}
