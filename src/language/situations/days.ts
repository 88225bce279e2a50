/** Days, months and years in a text, in any language. */
import { languages } from '../../conversation/ports.ts'

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2020, month)))

/** "november" and "nov", each with its number; en-US shortens September to "sep", as people do. */
const monthNumbers = new Map(
  [...languages, 'en-US'].flatMap(language =>
    (['long', 'short'] as const).flatMap(month => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      return months.map((date, at) => [format.format(date).toLowerCase().replace('.', ''), at + 1] as const)
    }),
  ),
)
const names = [...monthNumbers.keys()].toSorted((a, b) => b.length - a.length).join('|')

const forms = [
  /\b(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?\b/,
  new RegExp(
    `\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th|:[ae])? (?:of )?)?(?<name>${names})\\b\\.?,? (?<year>\\d{4})\\b`,
    'i',
  ),
  new RegExp(`\\b(?<name>${names})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`, 'i'),
  /(?<![\d-])(?<year>(?:19|20)\d{2})(?![\d-])/,
]

export interface FoundDay {
  /** ISO. Of a month or a year its last. */
  readonly day: string
  /** The first day of the month or the year, where no day was said. */
  readonly from?: string
  /** Where it begins in the text. */
  readonly at: number
  /** What is left without it. */
  readonly rest: string
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day, month or year that a text names first, the most exact form before the others. */
export const dayIn = (text: string): FoundDay | undefined => {
  for (const form of forms) {
    const { 0: found = '', groups = {}, index: at = 0 } = form.exec(text) ?? {}
    if (!groups.year) continue
    const year = Number(groups.year)
    const named = groups.name ? monthNumbers.get(groups.name.toLowerCase()) : Number(groups.month ?? 0)
    const month = named || 12
    const day = Number(groups.day ?? lastOf(year, month))
    if (month > 12 || day < 1 || day > lastOf(year, month)) return undefined
    const from = groups.day ? {} : { from: iso(year, named || 1, 1) }
    return { day: iso(year, month, day), ...from, at, rest: text.replace(found, ' ') }
  }
  return undefined
}
