import type { Parcel, Postbook } from '../outbox.ts'
import type { AccessSight } from '../ports.ts'
import type { Kept } from '../record.ts'
import type { Access, Request } from '../request.ts'
import { endsAt, isOver, toTakeBack } from '../taking-back.ts'
import { workingTimeFrom } from '../working-hours.ts'
import type { AccessSettings } from './sets.ts'

/** Minutes: how long whoever took a look has for it, and between two of a week. */
export const lease = 15
const week = 7 * 1440
/** Minutes after which it is asked again: for what is being made, and for what our groups do not have yet. */
export const waits = { opening: [1, 5, 15, 60], settling: [1, 2, 5, 15, 60], refused: [60, 360] } as const

/** While it is being made; what is not locked yet is none that a customer can open. */
export const isOpening = ({ id, stage }: Access) => id === undefined || stage === 'created'

/** How often it is asked, by where it stands; nothing once it is over. */
const rhythm = (request: Request, { minutes }: Pick<AccessSettings, 'minutes'>, at: string) => {
  const { access } = request
  if (toTakeBack(request, at).length > 0) return waits.opening
  if (!access || isOver(access)) return undefined
  if (access.refused) return waits.refused
  if (isOpening(access)) return waits.opening
  if (access.stage !== 'active') return minutes
  return access.told === 'active' ? [week] : waits.settling
}

/** Where it stands, for how often it was asked there. */
const phaseOf = ({ access, former = [] }: Request) =>
  [access?.stage, access?.told, access?.refused?.reason, former.filter(({ left }) => left).length].join(' ')

const isLook = ({ of, state }: Parcel) => of === 'access' && state === 'due'

/** How often it was asked where it stands. */
export const triesIn = ({ outbox }: Kept): number => outbox.findLast(isLook)?.tries ?? 0

/** The clock's own parcels: the look that is due is put off, or let go of; of two attempts' only the newer goes on. */
export const putOff = (kept: Kept, news: Partial<Parcel>): Kept => {
  const last = kept.outbox.findLast(isLook)?.id
  const outbox = kept.outbox.map((parcel): Parcel => {
    if (!isLook(parcel)) return parcel
    return parcel.id === last ? { ...parcel, ...news } : { ...parcel, state: 'void' }
  })
  return { ...kept, outbox }
}

interface Pace {
  readonly settings: Pick<AccessSettings, 'minutes'>
  /** From 0 to 1. */
  readonly random: () => number
}

const nextLook = (request: Request, tries: number, sight: AccessSight, { settings, random }: Pace, book: Postbook) => {
  const list = rhythm(request, settings, book.at)
  const minutes = list?.[tries] ?? list?.at(-1)
  if (minutes === undefined) return undefined
  const asked = sight.kind === 'unavailable' ? (sight.retryAfterSeconds ?? 0) / 60 : 0
  const at = new Date(Date.parse(book.at) + Math.max(minutes, asked) * 60_000 * (1 + random() / 10))
  return (minutes < 360 ? at : workingTimeFrom(at, book.zoneOf(''), book.isHoliday)).toISOString()
}

/** The next look, or sooner where something is to be taken back before. */
const earliest = (look: string | undefined, ends: string | undefined, { at }: Postbook): string | undefined =>
  ends !== undefined && ends > at && (look === undefined || ends < look) ? ends : look

/** When it is asked next, once Microsoft has said this; where nothing is to be asked any more, the clock lets go of it. */
export const looksOn = (kept: Kept, before: Kept, sight: AccessSight, pace: Pace, book: Postbook): Kept => {
  const again = phaseOf(kept.request) === phaseOf(before.request) ? triesIn(kept) : 0
  const due = earliest(nextLook(kept.request, again, sight, pace, book), endsAt(kept.request), book)
  return putOff(kept, due ? { due, tries: again + 1 } : { state: 'void' })
}
