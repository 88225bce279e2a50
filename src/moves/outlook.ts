import { daysUntil } from '../plan/calendar.ts'
import type { Ending, Outlook } from './ports.ts'

const monthOf = (end: string): string => end.slice(0, 'yyyy-mm'.length)

/** What is not known comes last. */
export const byEnd = (one: string, other: string): number => ((one || '9999') < (other || '9999') ? -1 : 1)

/** How many ends each month has, in their order. */
export const monthsOf = (ends: readonly string[]): Outlook['months'] => {
  const counts = new Map<string, number>()
  for (const end of ends) counts.set(monthOf(end), (counts.get(monthOf(end)) ?? 0) + 1)
  return inOrder([...counts].map(([month, count]) => ({ month, count })))
}

export const inOrder = (months: Outlook['months']): Outlook['months'] =>
  months.toSorted((one, other) => byEnd(one.month, other.month))

/** The nearest to a day of those that are to come and those that are past; what is not known comes last. */
export const nearestTo = (day: string, found: readonly Ending[], most: number): readonly Ending[] =>
  found
    .map(ending => ({ ending, far: ending.end ? Math.abs(daysUntil(day, ending.end)) : Number.MAX_SAFE_INTEGER }))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ ending }) => ending)

/** The same of all there are. */
export const outlookOf = (all: readonly Ending[], day: string, most: number): Outlook => {
  const sorted = all.toSorted((one, other) => byEnd(one.end, other.end))
  const ahead = sorted.findIndex(({ end }) => !end || end >= day)
  const at = ahead < 0 ? sorted.length : ahead
  return {
    months: monthsOf(all.map(({ end }) => end)),
    nearest: nearestTo(day, sorted.slice(Math.max(0, at - most), at + most), most),
  }
}
