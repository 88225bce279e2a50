/** A pasted list of customers, a line each: "Contoso; EA; Azure", as sloppy as people write it. */
import type { BatchRow } from '../../conversation/batch.ts'
import type { Answers } from '../../rules/questions.ts'

/** What stands in a piece of text. */
export type Read = (text: string) => { readonly facts: Answers; readonly unclear?: string }

const bullet = /^\s*(?:[-*•–]|\d+[.)])\s+/
const between = /\s*[;\t|,]\s*|\s+[-–]\s+/
const strong = /[;\t|]/
/** What a first line is called that only names the columns. */
const heading = /^(?:kund|kunden|customer|client|företag|company|name|namn)\b/i

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map(line => line.replace(bullet, '').trim())
    .filter(line => line !== '')

const isComplete = ({ facts }: ReturnType<Read>) => facts.channel !== undefined && facts.kind !== undefined

/** What several cells say together. A cell by itself may say more than in a row: "open". */
const readCells = (cells: readonly string[], read: Read): ReturnType<Read> => {
  const said = cells.map(read)
  const facts: Answers = Object.assign({}, ...said.map(each => each.facts))
  const unclear = facts.channel ? undefined : said.find(each => each.unclear)?.unclear
  return { facts, ...(unclear && { unclear }) }
}

/** The first cell is the customer's name, unless the rest would lack what it says. */
const rowOf = (line: string, read: Read): BatchRow => {
  const [first = '', ...rest] = line.split(between)
  const others = readCells(rest, read)
  const named = rest.length > 0 && (isComplete(others) || Object.keys(read(first).facts).length === 0)
  const { facts, unclear } = named ? others : rest.length > 0 ? readCells([first, ...rest], read) : read(line)
  return { name: named ? first : line, answers: facts, ...(unclear && { unclear }) }
}

const says = ({ answers, unclear }: BatchRow) => Object.keys(answers).length > 0 || unclear !== undefined

/** The rows in a text, however few. A line with the columns' names is none. */
export const rowsIn = (text: string, read: Read): readonly BatchRow[] => {
  const [first = '', ...others] = linesOf(text)
  const lines = heading.test(first) && !says(rowOf(first, read)) ? others : [first, ...others]
  return lines.filter(line => line !== '').map(line => rowOf(line, read))
}

/** The rows of a message that is a list; nothing when it is prose on several lines. */
export const listIn = (text: string, read: Read): readonly BatchRow[] | undefined => {
  if (!/[\r\n]/.test(text.trim())) return undefined
  const rows = rowsIn(text, read)
  const whole = rows.filter(({ answers: facts }) => isComplete({ facts })).length
  const cells = linesOf(text).filter(line => strong.test(line)).length
  return whole >= 2 || (cells >= 2 && rows.filter(says).length >= 2) ? rows : undefined
}
