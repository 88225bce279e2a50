import { LRUCache } from 'lru-cache'

/** By the zone's name in small letters. There are some 600, and making one costs as much as the rest of a turn. */
const calendars = new LRUCache<string, Intl.DateTimeFormat>({ max: 1_000 })

/** Swedes write a day as ISO does. */
const calendarIn = (timeZone: string): Intl.DateTimeFormat => {
  const name = timeZone.toLowerCase()
  const calendar = calendars.get(name) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  calendars.set(name, calendar)
  return calendar
}

/** Whether it is the name of a time zone ("Europe/Stockholm"), as people's clients and configurations say them. */
export const isTimeZone = (name: string): boolean => {
  try {
    return name !== '' && calendarIn(name) !== undefined
  } catch {
    return false
  }
}

/** Which day it is there, ISO. */
export const dayIn = (timeZone = 'UTC', at = new Date()): string => calendarIn(timeZone).format(at)
