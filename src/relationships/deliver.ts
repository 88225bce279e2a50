import { waitAfter } from '../runtime/backoff.ts'
import { createOwedWrites, type OwedWrites } from '../runtime/owed-writes.ts'
import type { Address, Addresses, Delivery, Messenger } from './messenger.ts'
import { clockKey, dueFor, isReminder, type Parcel, type Posted } from './outbox.ts'
import type { RateLimit } from './rate-limit.ts'
import { change, type DueParcel, type ParcelAt, type Records } from './store.ts'
import type { IsHoliday } from './working-hours.ts'

interface Calendar {
  /** For people whose client does not tell theirs. */
  readonly zone: string
  readonly isHoliday?: IsHoliday | undefined
}

interface Round<Record extends Posted, Message> extends Calendar {
  readonly records: Records<Record>
  readonly addresses: Addresses
  readonly messenger: Messenger<Message>
  /** The words and looks of a parcel, for whoever gets it; nothing when there is nothing to tell any more. */
  readonly say: (kept: Record, parcel: Parcel, address: Address) => Promise<Message | undefined>
  /** What the clock does when one of its own parcels is due; it has none when left out. */
  readonly strike?: (at: DueParcel, parcel: Parcel) => Promise<'struck' | 'nothing'>
  readonly rateLimit: RateLimit
  readonly now: () => Date
  /** Whether somebody may be reminded, and the clock strike, on its word. */
  readonly believed?: () => boolean
  /** From 0 to 1. */
  readonly random: () => number
  /** Somebody who should be told of something cannot be reached for now. */
  readonly absent?: (at: ParcelAt) => Promise<void>
  /** One parcel could not be dealt with; the others are. */
  readonly failed: (error: unknown) => void
}

const atOnce = 1000
/** How long a parcel waits for somebody who is not there. */
const absence = 3600

const parcelOf = (kept: Posted | undefined, id: string) => kept?.outbox.find(parcel => parcel.id === id)

/** Replaces one parcel that is in the state it was seen in; nothing when it is not. */
const replace = <Record extends Posted>(
  records: Records<Record>,
  { id, parcel: which }: ParcelAt,
  from: Parcel['state'],
  news: Partial<Parcel>,
) =>
  change(records, id, kept => {
    if (parcelOf(kept, which)?.state !== from) return undefined
    return { ...kept, outbox: kept.outbox.map(each => (each.id === which ? { ...each, ...news } : each)) }
  })

/** Why a parcel stays where it is for now, or goes nowhere. */
const held = (
  parcel: Parcel,
  address: Address,
  now: Date,
  { zone, isHoliday }: Calendar,
): Partial<Parcel> | undefined => {
  if (isReminder(parcel) && address.quiet) return { state: 'void' }
  if (!address.reference || address.paused) return { due: new Date(now.getTime() + absence * 1000).toISOString() }
  const due = dueFor(parcel, now, address.timeZone ?? zone, isHoliday)
  return due > now ? { due: due.toISOString() } : undefined
}

/** Seconds to wait for the next try of what may have arrived: whoever reads it twice must not read it ten times. Then it is in doubt. */
const doubtfulWaits = [60, 300, 1200, 3600]

/** Seconds. */
const pace = { first: 2, longest: 3600 }

/** When to try again: as long as was asked for, or twice as long each time; and a bit more, so that not all come at once. */
const tryAgainAt = (now: Date, tries: number, retryAfterSeconds: number, random: number): string => {
  const seconds = waitAfter(tries, pace, { asked: retryAfterSeconds, random })
  return new Date(now.getTime() + seconds * 1000).toISOString()
}

const outcomeOf = (delivery: Delivery, tries: number, now: Date, random: number): Partial<Parcel> => {
  if (delivery === 'delivered') return { state: 'delivered' }
  const { retryAfterSeconds, doubtful = false } = delivery === 'gone' ? { retryAfterSeconds: absence } : delivery
  const least = doubtful ? doubtfulWaits[tries - 1] : 0
  if (least === undefined) return { state: 'in-doubt' }
  return { state: 'due', due: tryAgainAt(now, tries, Math.max(least, retryAfterSeconds), random) }
}

type Trip<Record extends Posted, Message> = Round<Record, Message> & { readonly owed: OwedWrites }

/** First it is written down that somebody is under way with it, then it is delivered, then that it was. */
const carry = async <Record extends Posted, Message>(
  { records, addresses, messenger, now, random, owed }: Trip<Record, Message>,
  at: ParcelAt,
  parcel: Parcel,
  to: { readonly address: Address; readonly message: Message },
) => {
  const tries = parcel.tries + 1
  if (!(await replace(records, at, 'due', { state: 'under-way', tries }))) return
  const delivery = await messenger.deliver(to.address, to.message).catch(() => undefined)
  if (delivery === 'gone') await addresses.remember(parcel.to, { paused: true })
  const news = delivery ? outcomeOf(delivery, tries, now(), random()) : { state: 'in-doubt' as const }
  await owed.owe(() => replace(records, at, 'under-way', news))
}

const bring = async <Record extends Posted, Message>(round: Trip<Record, Message>, at: DueParcel): Promise<unknown> => {
  const { records, addresses, rateLimit, now } = round
  const kept = await records.find(at.id)
  const parcel = parcelOf(kept, at.parcel)
  if (!kept || parcel?.state !== 'due') return
  if ((isReminder(parcel) || parcel.to === clockKey) && round.believed?.() === false) return
  const goesNowhere = () => replace(records, at, 'due', { state: 'void' })
  if (parcel.to === clockKey) return (await round.strike?.(at, parcel)) === 'struck' || goesNowhere()
  const address = await addresses.recall(parcel.to)
  const staying = held(parcel, address, now(), round)
  if (staying) {
    await replace(records, at, 'due', staying)
    if (!address.reference || address.paused) await round.absent?.(at)
    return
  }
  const message = await round.say(kept, parcel, address)
  if (message === undefined) return goesNowhere()
  rateLimit.note(parcel.to, now(), at.of)
  return carry(round, at, parcel, { address, message })
}

/** Delivers what is due. One round at a time: whoever calls in between waits for the one that is under way. */
export const createCourier = <Record extends Posted, Message>(round: Round<Record, Message>) => {
  const { records, rateLimit, now, failed } = round
  const owed = createOwedWrites()
  /** What was under way when a process ended may have arrived or not, and is not sent again. */
  const recover = async (): Promise<void> => {
    for (const at of await records.underWay()) await replace(records, at, 'under-way', { state: 'in-doubt' })
  }
  /** Whoever has had enough for now is passed over until the next round. */
  const work = async (): Promise<void> => {
    await owed.settle()
    await recover()
    for (const at of await records.due(now().toISOString(), atOnce)) {
      if (rateLimit.allows(at.to, now(), at.of)) await bring({ ...round, owed }, at).catch(failed)
    }
  }
  let current: Promise<void> | undefined
  const over = () => {
    current = undefined
  }
  return { recover, work: (): Promise<void> => (current ??= work().finally(over)) }
}
export type Courier = ReturnType<typeof createCourier>
