import Holidays from 'date-holidays'

/** What kinds of holidays nobody works on, in the library's words: also those on which banks are closed. */
const off = ['public', 'bank']

/** The days on which nobody works in a country, weekends among them: reminders and plans go around them. */
export const daysOffIn = (country: string): ((day: string) => boolean) => {
  const known = new Holidays(country)
  const years = new Map<string, ReadonlySet<string>>()
  const holidaysIn = (year: string): ReadonlySet<string> => {
    const found =
      years.get(year) ??
      new Set(
        known
          .getHolidays(Number(year))
          .filter(({ type }) => off.includes(type))
          .map(({ date }) => date.slice(0, 'yyyy-mm-dd'.length)),
      )
    years.set(year, found)
    return found
  }
  const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  return day => isWeekend(day) || holidaysIn(day.slice(0, 'yyyy'.length)).has(day)
}
