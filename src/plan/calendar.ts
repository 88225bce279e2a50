/** Says of an ISO day whether nobody works on it; which holidays there are is the country's affair. */
export type DaysOff = (day: string) => boolean

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** The day a number of days later, or earlier. */
export const plus = (day: string, days: number): string => {
  const moved = at(day)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 'yyyy-mm-dd'.length)
}

/** How many days later the other day is. */
export const daysUntil = (day: string, other: string): number =>
  Math.round((at(other).valueOf() - at(day).valueOf()) / 86_400_000)

/** Saturdays and Sundays: where no country's holidays are known. */
export const weekends: DaysOff = day => [0, 6].includes(at(day).getUTCDay())

/** Weekends and a country's holidays, where these are known. */
export const orHoliday =
  (isHoliday?: DaysOff): DaysOff =>
  day =>
    weekends(day) || isHoliday?.(day) === true

/** No country has more days off in a row: a rule that says so is wrong, and must not run for ever. */
const longestBreak = 30

/** The nearest day, this one or in a direction, on which somebody works. */
export const workingDay = (day: string, direction: 1 | -1, off: DaysOff): string => {
  for (let moved = 0; moved <= longestBreak; moved++) {
    const found = plus(day, moved * direction)
    if (!off(found)) return found
  }
  return day
}
