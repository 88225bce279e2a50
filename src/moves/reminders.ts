import { daysUntil, plus, workingDay } from '../plan/calendar.ts'
import { type Parcel, personKey } from '../relationships/outbox.ts'
import { forgotten } from '../relationships/request.ts'
import { morningOf } from '../relationships/working-hours.ts'
import type { KeptMoves, OpenMove } from './case.ts'
import type { Visit } from './visit.ts'

/** So many days before the end of the term somebody is reminded, and on the day itself. */
const reminderDays = [90, 60, 30, 7, 0] as const

/** How many days nobody is reminded who has asked for quiet. */
const quietDays = 7

type Clock = Pick<Visit, 'today' | 'zone' | 'off'>

const prefixOf = (id: string, termEnd = ''): string => `${id}/remind/${termEnd}`

/** The day for a reminder: the last is given before the end rather than after. */
const dayOf = (termEnd: string, days: number, { off }: Clock): string =>
  days === 0 ? workingDay(termEnd, -1, off) : plus(termEnd, -days)

/** When work begins on a day, or on the next on which somebody works. */
const opensOn = (day: string, { zone, off }: Clock): string => morningOf(workingDay(day, 1, off), zone).toISOString()

/** The reminders of a move that are still to come; whoever plans it is not reminded on the same day. */
const remindersOf = ({ id, move }: Pick<OpenMove, 'id' | 'move'>, clock: Clock): readonly Parcel[] => {
  const { termEnd, by } = move
  if (!termEnd || by.id === forgotten.id) return []
  return reminderDays
    .filter(days => dayOf(termEnd, days, clock) > clock.today)
    .map(days => {
      const due = opensOn(dayOf(termEnd, days, clock), clock)
      return { id: `${prefixOf(id, termEnd)}/${days}`, to: personKey(by.id), of: 'remind', due, tries: 0, state: 'due' }
    })
}

/** The outbox once a move was planned, or planned anew: what was on its way or given for the same end is not given again. */
export const withReminders = (kept: KeptMoves, open: Pick<OpenMove, 'id' | 'move'>, clock: Clock): KeptMoves => {
  const stays = kept.outbox.filter(
    ({ id, state }) => !id.startsWith(prefixOf(open.id)) || (state !== 'due' && state !== 'void'),
  )
  const begun = new Set(stays.map(({ id }) => id))
  return { ...kept, outbox: [...stays, ...remindersOf(open, clock).filter(({ id }) => !begun.has(id))] }
}

/** Until when there is quiet for somebody who asks for it today. */
export const quietUntil = (today: string): string => plus(today, quietDays)

/** The same with the reminders of a move waiting that long. */
export const snoozed = (kept: KeptMoves, id: string, clock: Clock): KeptMoves => {
  const due = opensOn(quietUntil(clock.today), clock)
  const outbox = kept.outbox.map(parcel =>
    parcel.id.startsWith(prefixOf(id)) && parcel.state === 'due' && parcel.due < due ? { ...parcel, due } : parcel,
  )
  return { ...kept, outbox }
}

const daysOf = ({ id }: Parcel): number => Number(id.split('/').at(-1))

/** Of which move a reminder is, and how many days are left; nothing when the end is past, or a later reminder has come. */
export const reminderIn = (
  { outbox }: KeptMoves,
  parcel: Parcel,
  { now, today }: { readonly now: Date; readonly today: string },
): { readonly id: string; readonly days: number } | undefined => {
  const [id = '', , termEnd = ''] = parcel.id.split('/')
  const left = daysUntil(today, termEnd)
  const come = outbox.some(
    each =>
      each.id.startsWith(prefixOf(id, termEnd)) &&
      daysOf(each) < daysOf(parcel) &&
      (daysOf(each) >= left || each.due <= now.toISOString() || each.tries > 0),
  )
  return left < 0 || come ? undefined : { id, days: left }
}
