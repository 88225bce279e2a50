import { createOwedWrites, type OwedWrites } from '../runtime/owed-writes.ts'
import { live } from './lifecycle.ts'
import { type Address, type Addresses, absence, type Messenger, outcomeOf } from './messenger.ts'
import { clockKey, dueFor, isReminder, type Parcel, type Postbook, parcelsFor, unscheduled } from './outbox.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Kept } from './record.ts'
import { change, type DueParcel, type ParcelAt, type Requests } from './store.ts'
import type { Watching } from './watch.ts'
import type { IsHoliday } from './working-hours.ts'

interface Calendar {
  /** For people whose client does not tell theirs. */
  readonly zone: string
  readonly isHoliday?: IsHoliday | undefined
}

interface Round<Message> extends Calendar {
  readonly requests: Requests
  readonly addresses: Addresses
  readonly messenger: Messenger<Message>
  /** The words and looks of a parcel, for whoever gets it. */
  readonly say: (kept: Kept, parcel: Parcel, address: Address) => Promise<Message>
  readonly book: () => Promise<Postbook>
  readonly rateLimit: RateLimit
  readonly now: () => Date
  /** Whether somebody may be reminded, and a request expire, on the word of the clock. */
  readonly believed?: () => boolean
  /** Who asks Partner Center; nobody does when left out. */
  readonly watch?: Watching | undefined
  /** Who asks for administrator privileges; nobody does when left out. */
  readonly access?: Watching | undefined
  /** From 0 to 1. */
  readonly random: () => number
  /** Somebody who should be told of something cannot be reached for now. */
  readonly absent?: (at: ParcelAt) => Promise<void>
  /** One parcel could not be dealt with; the others are. */
  readonly failed: (error: unknown) => void
}

const atOnce = 1000

const parcelOf = (kept: Kept | undefined, id: string) => kept?.outbox.find(parcel => parcel.id === id)

/** Replaces one parcel that is in the state it was seen in; nothing when it is not. */
const replace = (requests: Requests, { id, parcel: which }: ParcelAt, from: Parcel['state'], news: Partial<Parcel>) =>
  change(requests, id, kept => {
    if (parcelOf(kept, which)?.state !== from) return undefined
    return { ...kept, outbox: kept.outbox.map(each => (each.id === which ? { ...each, ...news } : each)) }
  })

/** What the clock does to a request: it expires. */
const strike = ({ requests }: Pick<Round<never>, 'requests'>, at: ParcelAt, book: Postbook) =>
  change(requests, at.id, kept => {
    const outcome = live(kept.request, { do: 'expire' }, { kind: 'clock' }, book.at)
    if (outcome.kind === 'refused') return { ...kept, outbox: unscheduled(kept.outbox) }
    const parcels = parcelsFor(outcome.effects, outcome.request, { kind: 'clock' }, book)
    return { ...kept, request: outcome.request, outbox: [...unscheduled(kept.outbox), ...parcels] }
  })

const later = (now: Date) => ({ due: new Date(now.getTime() + absence * 1000).toISOString() })

/** Why a parcel stays where it is for now, or goes nowhere. */
const held = (
  parcel: Parcel,
  address: Address,
  now: Date,
  { zone, isHoliday }: Calendar,
): Partial<Parcel> | undefined => {
  if (isReminder(parcel) && address.quiet) return { state: 'void' }
  if (!address.reference || address.paused) return later(now)
  const due = dueFor(parcel, now, address.timeZone ?? zone, isHoliday)
  return due > now ? { due: due.toISOString() } : undefined
}

type Trip<Message> = Round<Message> & { readonly owed: OwedWrites }

/** First it is written down that somebody is under way with it, then it is delivered, then that it was. */
const carry = async <Message>(round: Trip<Message>, at: ParcelAt, kept: Kept, parcel: Parcel, address: Address) => {
  const { requests, addresses, messenger, now, random, owed } = round
  const message = await round.say(kept, parcel, address)
  const tries = parcel.tries + 1
  if (!(await replace(requests, at, 'due', { state: 'under-way', tries }))) return
  const delivery = await messenger.deliver(address, message).catch(() => undefined)
  if (delivery === 'gone') await addresses.remember(parcel.to, { paused: true })
  const news = delivery ? outcomeOf(delivery, tries, now(), random()) : { state: 'in-doubt' as const }
  await owed.owe(() => replace(requests, at, 'under-way', news))
}

const bring = async <Message>(round: Trip<Message>, at: DueParcel): Promise<void> => {
  const { requests, addresses, rateLimit, now } = round
  const kept = await requests.find(at.id)
  const parcel = parcelOf(kept, at.parcel)
  if (!kept || parcel?.state !== 'due') return
  if ((isReminder(parcel) || parcel.to === clockKey) && round.believed?.() === false) return
  if (parcel.of === 'look') {
    await (round.watch?.due(at) ?? replace(requests, at, 'due', { state: 'void' }))
    return
  }
  if (parcel.of === 'access') {
    await (round.access?.due(at) ?? replace(requests, at, 'due', later(now())))
    return
  }
  if (parcel.to === clockKey) {
    await strike(round, at, await round.book())
    return
  }
  const address = await addresses.recall(parcel.to)
  const staying = held(parcel, address, now(), round)
  if (staying) {
    await replace(requests, at, 'due', staying)
    if (!address.reference || address.paused) await round.absent?.(at)
    return
  }
  rateLimit.note(parcel.to, now(), at.of)
  await carry(round, at, kept, parcel, address)
}

/** Delivers what is due. One round at a time: whoever calls in between waits for the one that is under way. */
export const createCourier = <Message>(round: Round<Message>) => {
  const { requests, rateLimit, now, failed } = round
  const owed = createOwedWrites()
  /** What was under way when a process ended may have arrived or not, and is not sent again. */
  const recover = async (): Promise<void> => {
    for (const at of await requests.underWay()) await replace(requests, at, 'under-way', { state: 'in-doubt' })
  }
  /** Whoever has had enough for now is passed over until the next round. */
  const work = async (): Promise<void> => {
    await owed.settle()
    await recover()
    for (const at of await requests.due(now().toISOString(), atOnce)) {
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
