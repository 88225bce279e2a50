/**
 * Since when something is known to hold (ISO day or month): `from` the day on which it began; `by` the date of its page,
 * which already said so; `seen`, where the page has no date, the day of the copy in which it was read.
 */
export type Held = { readonly from: string } | { readonly by: string } | { readonly seen: string }

/** The first day on which it can be shown to hold. */
export const firstDay = (held: Held): string => ('from' in held ? held.from : 'by' in held ? held.by : held.seen)

/** Whether it held on a day. A month counts from its first day. */
export const holdsOn = (held: Held, day: string): boolean => firstDay(held) <= day
