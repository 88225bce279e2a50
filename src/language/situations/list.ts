/** A pasted list of customers, a line each: "Contoso; EA; Azure", as sloppy as people write it. */
import type { BatchRow } from '../../conversation/batch.ts'
import { cut } from '../../input/cut.ts'
import type { Answers } from '../../rules/questions.ts'

/** What stands in a piece of text. */
export type Read = (text: string) => { readonly facts: Answers; readonly unclear?: string }

const bullet = /^\s*(?:[-*•–]|\d+[.)])\s+/
const between = /[;\t|,]|\s[-–]\s/
const strong = /[;\t|]/
/** What a first line is called that only names the columns. */
const heading = /^(?:kund|kunden|customer|client|företag|company|name|namn)\b/i

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(bullet, '').trim())
    .filter(line => line !== '')

/** No more cells of a line are read, nor more letters: a customer's name, and what is said of it. */
const most = { cells: 6, line: 300 }

/** So many lines of a message are read: one more than a card has room for, for the names of the columns. */
const mostLines = 15

const cellsOf = (line: string): readonly string[] =>
  cut(line, most.line)
    .split(between, most.cells)
    .map(cell => cell.trim())

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
  const [first = '', ...rest] = cellsOf(line)
  const others = readCells(rest, read)
  const named = rest.length > 0 && (isComplete(others) || Object.keys(read(first).facts).length === 0)
  const { facts, unclear } = named ? others : rest.length > 0 ? readCells([first, ...rest], read) : read(line)
  return { name: named ? first : line, answers: facts, ...(unclear && { unclear }) }
}

const says = ({ answers, unclear }: BatchRow) => Object.keys(answers).length > 0 || unclear !== undefined

const rowsOn = ([first = '', ...others]: readonly string[], read: Read): readonly BatchRow[] => {
  const lines = heading.test(first) && !says(rowOf(first, read)) ? others : [first, ...others]
  return lines.filter(line => line !== '').map(line => rowOf(line, read))
}

/** The rows in a text, however few. A line with the columns' names is none. */
export const rowsIn = (text: string, read: Read): readonly BatchRow[] => rowsOn(linesOf(text), read)

interface List {
  readonly rows: readonly BatchRow[]
  /** How many more lines there are: a message of nothing but lines would take a second. */
  readonly unread: number
}

/** The rows of a message that is a list; nothing when it is prose on several lines. */
export const listIn = (text: string, read: Read): List | undefined => {
  if (!text.trim().includes('\n')) return undefined
  const all = linesOf(text)
  const lines = all.slice(0, mostLines)
  const rows = rowsOn(lines, read)
  const whole = rows.filter(({ answers: facts }) => isComplete({ facts })).length
  const cells = lines.filter(line => strong.test(line)).length
  if (whole < 2 && (cells < 2 || rows.filter(says).length < 2)) return undefined
  return { rows, unread: all.length - lines.length }
}
