import { type Language, languages } from '../conversation/ports.ts'

const namesIn = (language: Language): readonly string[] => {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2020, month)).toLowerCase())
}
let months: readonly (readonly string[])[] | undefined

const forms = [
  /\b(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?\b/,
  /(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<name>\p{L}+),? (?<year>\d{4})/u,
  /(?<name>\p{L}+) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})/u,
  /(?<!-)\b(?<year>\d{4})\b(?!-)/,
]

const monthOf = (name: string): number | undefined => {
  months ??= languages.map(namesIn)
  return months.map(names => names.indexOf(name) + 1).find(month => month > 0)
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day, a month or a year in a text, in any language, and what is left without it. A month or a year means its last day. */
export const dayIn = (text: string): { readonly day: string; readonly rest: string } | undefined => {
  for (const form of forms) {
    const { 0: found = '', groups = {} } = form.exec(text) ?? {}
    const year = Number(groups.year)
    const month = groups.name ? monthOf(groups.name) : Number(groups.month ?? 12)
    if (!year || !month) continue
    const day = Number(groups.day ?? lastOf(year, month))
    if (month > 12 || day < 1 || day > lastOf(year, month)) return undefined
    const iso = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
    return { day: iso, rest: text.replace(found, ' ') }
  }
  return undefined
}
