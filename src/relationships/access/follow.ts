import type { Parcel, Postbook } from '../outbox.ts'
import type { AccessSight, AdminAccess, GroupSight } from '../ports.ts'
import type { Kept } from '../record.ts'
import type { Access, Request } from '../request.ts'
import { change, type ParcelAt, type Requests } from '../store.ts'
import { oneAfterAnother, strikingIn, type Watching } from '../watch.ts'
import { workingTimeFrom } from '../working-hours.ts'
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

/** Minutes: how long whoever took a look has for it, and between two of a week. */
const [lease, week] = [15, 7 * 1440]
/** Minutes after which it is asked again: for what is being made, and for what our groups do not have yet. */
const waits = { opening: [1, 5, 15, 60], settling: [1, 2, 5, 15, 60], refused: [60, 360] } as const

const isOpening = ({ id, stage }: Access) => id === undefined || stage === 'created'

/** How often it is asked, by where it stands; nothing once it is over. */
const rhythm = (access: Access, { minutes }: AccessSettings): readonly number[] | undefined => {
  if (access.stage === 'expired' || access.stage === 'terminated') return undefined
  if (access.refused) return waits.refused
  if (isOpening(access)) return waits.opening
  if (access.stage !== 'active') return minutes
  return access.told === 'active' ? [week] : waits.settling
}

const nextLook = (access: Access, tries: number, sight: AccessSight, following: Following, book: Postbook) => {
  const list = rhythm(access, following.settings)
  const minutes = list?.[tries] ?? list?.at(-1)
  if (minutes === undefined) return undefined
  const asked = sight.kind === 'unavailable' ? (sight.retryAfterSeconds ?? 0) / 60 : 0
  const at = new Date(Date.parse(book.at) + Math.max(minutes, asked) * 60_000 * (1 + following.random() / 10))
  return (minutes < 360 ? at : workingTimeFrom(at, book.zoneOf(''), book.isHoliday)).toISOString()
}

/** The clock's own parcels: the look that is due is put off, or let go of; of two attempts' only the newer goes on. */
const put = (kept: Kept, news: Partial<Parcel>): Kept => {
  const last = kept.outbox.findLast(({ of, state }) => of === 'access' && state === 'due')?.id
  const outbox = kept.outbox.map((parcel): Parcel => {
    if (parcel.of !== 'access' || parcel.state !== 'due') return parcel
    return parcel.id === last ? { ...parcel, ...news } : { ...parcel, state: 'void' }
  })
  return { ...kept, outbox }
}

/** Where it stands, for how often it was asked there. */
const phaseOf = (access: Access) => `${access.stage} ${access.told} ${access.refused?.reason}`

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

  const step = async ({ request }: Kept): Promise<void> => {
    const { access } = request
    if (!access) return
    const said = await asked(request, access)
    const now = await book()
    await change(requests, request.id, kept => {
      const tries = kept.outbox.findLast(({ of, state }) => of === 'access' && state === 'due')?.tries ?? 0
      const next = seenBy(kept, access.attempt, said, tries >= waits.settling.length, now)
      if (!next?.request.access) return undefined
      const again = phaseOf(next.request.access) === phaseOf(access) ? tries : 0
      const due = nextLook(next.request.access, again, said.sight, following, now)
      return put(next, due ? { due, tries: again + 1 } : { state: 'void' })
    })
  }

  /** A look is taken by moving it: of several processes one does, and where that ends it comes again. */
  const take = ({ id, parcel: which }: ParcelAt, at: string) =>
    change(requests, id, kept => {
      if (!strikingIn(kept, which, at) || !kept.request.access) return undefined
      return put(kept, { due: new Date(Date.parse(at) + lease * 60_000).toISOString() })
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
