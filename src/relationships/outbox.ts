import type { Effect } from './effects.ts'
import type { Actor } from './permissions.ts'
import { type Deed, forgotten, partnerCenter, type Request, type Who } from './request.ts'
import { takeBackAt } from './taking-back.ts'
import { tenantIdOf } from './tenant.ts'
import { type IsHoliday, remindersAfter, workingTimeFrom } from './working-hours.ts'

/** The link to them is there, there is none, they end before long, or something is to be known of what was taken back. */
export const accessNews = ['access-ready', 'access-refused', 'access-ends', 'access-left'] as const
type AccessNews = (typeof accessNews)[number]

const parcelStates = ['due', 'under-way', 'delivered', 'in-doubt', 'void'] as const

/** Something to tell somebody, written down together with what it tells of. It is delivered once, or nobody knows. */
export interface Parcel {
  /** Unlike any other of the same request. */
  readonly id: string
  /** The key of an address; `clock` for what the clock does to the request itself. */
  readonly to: string
  /** `look`: Partner Center is to be asked. `access…`: Microsoft is, or what somebody is told of privileges that no deed is. */
  readonly of: Deed | 'remind' | 'look' | AccessNews | 'access'
  /** Not before, UTC. */
  readonly due: string
  readonly tries: number
  /** `in-doubt`: the process ended while it was under way, so it may have arrived; it is not sent again. */
  readonly state: (typeof parcelStates)[number]
}

/** All that is kept of something in one record, with what is to be told of it: one write keeps both. */
export interface Posted {
  /** Goes up with each write. 0: not written yet. */
  readonly version: number
  readonly outbox: readonly Parcel[]
}

/** Whom to tell, and when, at the moment when something is written down. */
export interface Postbook {
  readonly at: string
  /** The keys under which admins are told. */
  readonly admins: readonly string[]
  /** Days after a request was sent, for each reminder. All but the last go to the sender, the last to the admins. */
  readonly reminderDays: readonly number[]
  /** Days after which a request that nobody answered expires. */
  readonly expiryDays: number
  /** Minutes after which Partner Center is asked whether the customer accepted, look by look; it is not asked when left out. */
  readonly lookMinutes?: readonly number[] | undefined
  readonly zoneOf: (key: string) => string
  /** Nobody is reminded on such a day; there is none when left out. */
  readonly isHoliday?: IsHoliday | undefined
}

export const clockKey = 'clock'
export const personKey = (id: string): string => `person:${id}`
export const placeKey = (id: string): string => `place:${id}`

const keyOf = (who: Who | undefined): readonly string[] => (who && who.id !== forgotten.id ? [personKey(who.id)] : [])

/** Whom to tell of a request. */
export const keysOf = (whom: 'asker' | 'sender' | 'admins', { asker, sender }: Request, { admins }: Postbook) => {
  if (whom === 'admins') return admins
  return keyOf(whom === 'asker' ? asker : sender)
}

export type Draft = Pick<Parcel, 'to' | 'of' | 'due'>

const reminders = (request: Request, book: Postbook): readonly Draft[] =>
  book.reminderDays.flatMap((days, index) => {
    const last = index > 0 && index === book.reminderDays.length - 1
    return keysOf(last ? 'admins' : 'sender', request, book).flatMap(to =>
      remindersAfter(new Date(book.at), [days], book.zoneOf(to), book.isHoliday).map(
        (due): Draft => ({ to, of: 'remind', due: due.toISOString() }),
      ),
    )
  })

/** Days between two looks at a relationship that Partner Center told of. */
const watchDays = 7

/** When Partner Center is asked next, after so many looks: gently, in working hours once it takes hours, never all at once. */
export const lookAt = (request: Request, looks: number, random: number, book: Postbook): string | undefined => {
  const { lookMinutes = [] } = book
  const minutes = request.state === 'accepted' ? watchDays * 1440 : (lookMinutes[looks] ?? lookMinutes.at(-1))
  if (minutes === undefined || lookMinutes.length === 0 || request.state === 'expired') return undefined
  const at = new Date(Date.parse(book.at) + minutes * 60_000 * (1 + random / 10))
  return (minutes < 360 ? at : workingTimeFrom(at, book.zoneOf(''), book.isHoliday)).toISOString()
}

const looks = (request: Request, book: Postbook): readonly Draft[] => {
  const due = tenantIdOf(request) === undefined ? undefined : lookAt(request, 0, 0, book)
  return due === undefined ? [] : [{ to: clockKey, of: 'look', due }]
}

const isWatched = ({ trail }: Request) => trail.at(-1)?.by?.id === partnerCenter.id

/** It expires as long after it was sent as it did before somebody took a step back. */
const scheduled = (request: Request, book: Postbook): readonly Draft[] => {
  const sent = new Date(request.trail.findLast(({ did }) => did === 'send')?.at ?? book.at)
  const [end = sent] = remindersAfter(sent, [book.expiryDays], 'UTC', book.isHoliday)
  const expiry: Draft = { to: clockKey, of: 'expire', due: end.toISOString() }
  return [...reminders(request, book), expiry, ...looks(request, book)]
}

/** Whoever had them asked for asks at once; the clock does when that came to nothing, half a minute later. */
const shortlyAfter = (at: string) => new Date(Date.parse(at) + 30_000).toISOString()

/** Parcels for what follows from something that was done to `request`; whoever did it is not told. */
export const parcelsFor = (effects: readonly Effect[], request: Request, by: Actor, book: Postbook): Parcel[] => {
  const doer = by.kind === 'person' ? personKey(by.who.id) : ''
  const told = effects.flatMap(effect =>
    effect.kind === 'tell' ? keysOf(effect.whom, request, book).map(to => ({ to, of: effect.of, due: book.at })) : [],
  )
  const once = told.filter(({ to }, index) => to !== doer && told.findIndex(other => other.to === to) === index)
  const later = effects.flatMap(({ kind }): readonly Draft[] => {
    if (kind === 'schedule') return scheduled(request, book)
    const due = kind === 'access' ? shortlyAfter(book.at) : kind === 'take-back' && takeBackAt(request, book.at)
    if (due) return [{ to: clockKey, of: 'access', due }]
    if (kind === 'watch') return isWatched(request) ? looks(request, book) : []
    return kind === 'postpone' ? reminders(request, book) : []
  })
  return [...once, ...later].map((draft, index) => ({
    ...draft,
    id: `${request.revision}.${index}`,
    tries: 0,
    state: 'due',
  }))
}

/** What was planned for later no longer applies: of `postpone` the reminders only. */
export const unscheduled = (outbox: readonly Parcel[], why: 'unschedule' | 'postpone' = 'unschedule') =>
  outbox.map(
    (parcel): Parcel =>
      parcel.state === 'due' &&
      (parcel.of === 'remind' || (why === 'unschedule' && parcel.to === clockKey && parcel.of !== 'access'))
        ? { ...parcel, state: 'void' }
        : parcel,
  )

/** What a person who is forgotten was told stays, and is theirs no more; what they were to be told is not. */
export const withoutReader = (outbox: readonly Parcel[], person: string): readonly Parcel[] =>
  outbox.map(parcel => {
    if (parcel.to !== personKey(person)) return parcel
    return { ...parcel, to: personKey(forgotten.id), state: parcel.state === 'due' ? 'void' : parcel.state }
  })

/** What nobody waits for: it comes at working time, and not to whoever wants none. */
export const isReminder = ({ of }: Pick<Parcel, 'of'>): boolean => of === 'remind' || of === 'access-ends'

/** A reminder that could not be delivered in time waits for working time. */
export const dueFor = (parcel: Parcel, now: Date, timeZone: string, isHoliday?: IsHoliday): Date =>
  isReminder(parcel) ? workingTimeFrom(now, timeZone, isHoliday) : now
