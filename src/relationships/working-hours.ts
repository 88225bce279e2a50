import { wallIn } from '../runtime/time-zones.ts'

/** When people may be reminded: Monday to Friday, from nine until five by their own clock, and on no public holiday. */
const [opens, closes] = [9, 17]
const minute = 60_000
const quarter = 15 * minute

/** Whether nobody works on a day, ISO, at the partner's. */
export type IsHoliday = (day: string) => boolean
const never: IsHoliday = () => false

/** What the calendar and the clock on the wall say, as if they hung in Greenwich. */
const onTheWall = (at: Date, timeZone: string): Date => {
  const [day, time] = wallIn(timeZone, at)
  return new Date(`${day}T${time}Z`)
}

/** Whether it is working time where that clock hangs. */
export const isWorkingTime = (at: Date, timeZone: string, isHoliday = never): boolean => {
  const wall = onTheWall(at, timeZone)
  const hour = wall.getUTCHours()
  const isWeekend = [0, 6].includes(wall.getUTCDay())
  return !isWeekend && hour >= opens && hour < closes && !isHoliday(wall.toISOString().slice(0, 10))
}

/** The first working moment at or after `at`, to the quarter. Steps, since no arithmetic knows every clock change. */
export const workingTimeFrom = (at: Date, timeZone: string, isHoliday = never): Date => {
  if (isWorkingTime(at, timeZone, isHoliday)) return at
  let moment = new Date(Math.ceil(at.getTime() / quarter) * quarter)
  while (!isWorkingTime(moment, timeZone, isHoliday)) moment = new Date(moment.getTime() + quarter)
  return moment
}

/** When the clock there shows what one in Greenwich shows at `wanted`. */
const whenItShows = (wanted: number, guess: number, timeZone: string): Date =>
  new Date(guess + wanted - onTheWall(new Date(guess), timeZone).getTime())

/** The same time of day a number of calendar days later, by a clock that may be changed meanwhile. */
const daysAfter = (at: Date, days: number, timeZone: string): Date => {
  const later = days * 24 * 60 * minute
  return whenItShows(onTheWall(at, timeZone).getTime() + later, at.getTime() + later, timeZone)
}

/** When the working day begins on a day, ISO, where that clock hangs. */
export const morningOf = (day: string, timeZone: string): Date => {
  const wanted = Date.parse(`${day}T00:00:00Z`) + opens * 60 * minute
  return whenItShows(wanted, wanted, timeZone)
}

/** Moments a number of calendar days after `at`, each at working time. */
export const remindersAfter = (
  at: Date,
  days: readonly number[],
  timeZone: string,
  isHoliday = never,
): readonly Date[] => days.map(count => workingTimeFrom(daysAfter(at, count, timeZone), timeZone, isHoliday))
