import { LRUCache } from 'lru-cache'

/** How long a day and a time are written. */
type Style = Required<Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>>

/** There are some 600 zones, and making one clock costs as much as the rest of a turn. */
const clocks = new LRUCache<string, Intl.DateTimeFormat>({ max: 1_000 })

/** The clock of a zone, as a language (BCP 47) writes a moment. Throws a RangeError where there is no such zone. */
export const clockOf = (timeZone: string, tag: string, { dateStyle, timeStyle }: Style): Intl.DateTimeFormat => {
  const name = `${tag} ${dateStyle} ${timeStyle} ${timeZone.toLowerCase()}`
  const known = clocks.get(name)
  if (known) return known
  const clock = new Intl.DateTimeFormat(tag, { timeZone, dateStyle, timeStyle })
  clocks.set(name, clock)
  return clock
}

/** Swedes write a moment as ISO does. */
const clockIn = (timeZone: string): Intl.DateTimeFormat =>
  clockOf(timeZone, 'sv-SE', { dateStyle: 'short', timeStyle: 'medium' })

/** Whether it is the name of a time zone ("Europe/Stockholm"), as people's clients and configurations say them. */
export const isTimeZone = (name: string): boolean => {
  try {
    return name !== '' && clockIn(name) !== undefined
  } catch {
    return false
  }
}

/** What the calendar and the clock on the wall say there: an ISO day, and a time to the second. */
export const wallIn = (timeZone: string, at: Date): readonly [day: string, time: string] => {
  const [day = '', time = ''] = clockIn(timeZone).format(at).split(' ')
  return [day, time]
}

/** By zone and quarter of an hour: nowhere does a day begin in between. */
const days = new LRUCache<string, string>({ max: 1_000 })
const quarter = 900_000

/** Which day it is there, ISO. */
export const dayIn = (timeZone = 'UTC', at = new Date()): string => {
  const when = `${timeZone} ${Math.floor(at.getTime() / quarter)}`
  const known = days.get(when)
  if (known) return known
  const [day] = wallIn(timeZone, at)
  days.set(when, day)
  return day
}
