/** The last day of a term in a row of a list. */
import { dayIn } from './days.ts'

/** "31.03.2027", "31/3/2027", and "3/31/2027" where no other reading is left. */
const numbers = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/

const longest = 60

/** With the day first or the month, whichever can be; nothing where both can, for nobody knows which is meant. */
const dayOfNumbers = (text: string): string | undefined => {
  const [, one = '', , other = '', year = ''] = numbers.exec(text) ?? []
  const [first, second] = [Number(one), Number(other)]
  if (!year || (first <= 12 && second <= 12 && first !== second)) return undefined
  const [day, month] = first > 12 ? [first, second] : [second, first]
  return dayIn(`${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`)?.day
}

/** A day or a month in a cell; a year by itself is none. */
const dayOfCell = (cell: string): string | undefined => {
  const text = cell.slice(0, longest)
  const found = dayIn(text)
  const isYear = found?.from?.endsWith('-01-01') && found.day.endsWith('-12-31')
  return found && !isYear ? found.day : dayOfNumbers(text)
}

const ending = /slut|end|expir|förny|renew|löper|upphör|until|t\.?\s?o\.?\s?m|till och med/i
const beginning = /start|från|from|köp|purchase|begin|skapad|created|order/i

/** The end that a row tells of: what stands under an end, else the last day that is not the beginning. */
export const termEndIn = (cells: readonly string[], headings: readonly string[] = []): string | undefined => {
  const dated = cells.map((cell, at) => ({ heading: headings[at] ?? '', day: dayOfCell(cell) }))
  const days = dated.flatMap(({ heading, day }) => (day && !beginning.test(heading) ? [{ heading, day }] : []))
  const named = days.filter(({ heading }) => ending.test(heading))
  return (named.length > 0 ? named : days)
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
}
