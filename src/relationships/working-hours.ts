/** When people may be reminded: Monday to Friday, from nine until five by their own clock. */
const [opens, closes] = [9, 17]
const minute = 60_000
const quarter = 15 * minute

/** By the zone's name in small letters: people's clients may write it in any case. */
const clocks = new Map<string, Intl.DateTimeFormat>()

const clockIn = (timeZone: string): Intl.DateTimeFormat => {
  const name = timeZone.toLowerCase()
  const clock =
    clocks.get(name) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' })
  clocks.set(name, clock)
  return clock
}

/** Whether it is working time where that clock hangs. */
export const isWorkingTime = (at: Date, timeZone: string): boolean => {
  const parts = clockIn(timeZone).formatToParts(at)
  const read = (type: 'weekday' | 'hour') => parts.find(part => part.type === type)?.value ?? ''
  const hour = Number(read('hour'))
  return !['Sat', 'Sun'].includes(read('weekday')) && hour >= opens && hour < closes
}

/** The first working moment at or after `at`, to the quarter. Steps, since no arithmetic knows every clock change. */
export const workingTimeFrom = (at: Date, timeZone: string): Date => {
  if (isWorkingTime(at, timeZone)) return at
  let moment = new Date(Math.ceil(at.getTime() / quarter) * quarter)
  while (!isWorkingTime(moment, timeZone)) moment = new Date(moment.getTime() + quarter)
  return moment
}

/** Moments a number of days after `at`, each at working time. */
export const remindersAfter = (at: Date, days: readonly number[], timeZone: string): readonly Date[] =>
  days.map(count => workingTimeFrom(new Date(at.getTime() + count * 24 * 60 * minute), timeZone))
