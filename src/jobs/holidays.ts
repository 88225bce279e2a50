import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import type { IsHoliday } from '../relationships/working-hours.ts'

/** Days on which offices are closed by law or, like Sweden's Christmas Eve, with the banks. */
const closed = ['public', 'bank']

/** The library takes half a second to load: the start does not wait for it. */
const load = (country: string): Holidays => {
  const Calendar: typeof Holidays = createRequire(import.meta.url)('date-holidays')
  return new Calendar(country)
}

/** Whether a day is a public holiday in a country, two capital letters. */
export const holidaysOf = (country: string): IsHoliday => {
  const years = new Map<string, ReadonlySet<string>>()
  const read = (year: string) => {
    const all = load(country).getHolidays(Number(year))
    return new Set(all.filter(({ type }) => closed.includes(type)).map(({ date }) => date.slice(0, 10)))
  }
  return day => {
    const year = day.slice(0, 4)
    const days = years.get(year) ?? read(year)
    years.set(year, days)
    return days.has(day)
  }
}
