import { editionIds, editionOn } from './editions.ts'

/** In the place of a day: whichever it is today. */
export const today = 'today'

/** A day of the calendar, ISO. */
export const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

/** The first day of an edition; of one that is known by its month, the first of the month. */
export const dayOf = (id: string): string => (id.length === 'yyyy-mm'.length ? `${id}-01` : id)

/** Which day a text names; whether it is still to come, before the first edition, or no day at all. */
type Named = { readonly day: string; readonly ahead?: true } | { readonly fault: 'no-day' | 'before-the-first' }

/** "today", an edition or an ISO day, as the day whose rules are meant. What is to come is answered by today's. */
export const dayNamed = (text: string, now: string): Named => {
  if (text === today) return { day: now }
  if (editionIds.includes(text)) return { day: dayOf(text) }
  if (!isDay(text)) return { fault: 'no-day' }
  if (text > now) return { day: now, ahead: true }
  return editionOn(text) === undefined ? { fault: 'before-the-first' } : { day: text }
}
