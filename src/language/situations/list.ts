/** A list of customers, a row each: "Contoso; EA; Azure", as sloppy as people write it, or a table with headings. */
import type { BatchRow } from '../../conversation/batch.ts'
import { cut } from '../../input/cut.ts'
import { type TableRow, tableRowsIn } from '../../tables/read.ts'
import { isComplete, type Read, type Reading } from './cells.ts'
import { headingOf } from './headings.ts'
import { rowIn } from './row.ts'
import { type Batch, batchUnder } from './table.ts'

/** No cell says in more letters where something was bought. */
const longestRead = 300

/** A list says the same in many rows: each is read once. */
const readOnce = (read: Read): Read => {
  const known = new Map<string, Reading>()
  return text => {
    const cell = cut(text, longestRead)
    const reading = known.get(cell) ?? read(cell)
    known.set(cell, reading)
    return reading
  }
}

const batchOf = (table: readonly TableRow[], each: Read): Batch => {
  const read = readOnce(each)
  const heading = headingOf(table, read)
  return heading ? batchUnder(heading, table, read) : { rows: table.map(row => rowIn(row, read)), doubts: [] }
}

/** Every customer in a list, however few. A row that only names the columns is none. */
export const batchIn = (text: string, read: Read): Batch => batchOf(tableRowsIn(text), read)

/** So many rows are read at once: others are answered in between. */
const atOnce = 20

/** Every customer in a list, however long, without holding anybody up. */
export const batchInTurns = async (text: string, each: Read, pause: () => Promise<unknown>): Promise<Batch> => {
  const [table, read] = [tableRowsIn(text), readOnce(each)]
  const heading = headingOf(table, read)
  if (heading) return batchUnder(heading, table, read)
  const rows: BatchRow[] = []
  for (const [index, row] of table.entries()) {
    if (index % atOnce === 0) await pause()
    rows.push(rowIn(row, read))
  }
  return { rows, doubts: [] }
}

/**
 * What is read of a message: one row more than a card has room for, for the names of the columns, and of each what a customer needs.
 * A message of nothing but lines would take a second. A row may have some lines.
 */
const most = { rows: 15, lines: 60, cells: 12, cell: 60, loose: longestRead }

const shortened = ({ cells, loose }: TableRow): TableRow => ({
  cells: cells.slice(0, most.cells).map(cell => cut(cell, most.cell)),
  ...(loose !== undefined && { loose: cut(loose, most.loose) }),
})

const saysSomething = ({ answers, unclear }: BatchRow) => Object.keys(answers).length > 0 || unclear !== undefined

interface List {
  readonly rows: readonly BatchRow[]
  /** How many more rows there are. */
  readonly unread: number
}

/** The rows of a message that is a list; nothing when it is prose on several lines. */
export const listIn = (text: string, read: Read): List | undefined => {
  if (!text.trim().includes('\n')) return undefined
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const all = tableRowsIn(lines.slice(0, most.lines).join('\n'))
  const table = all.slice(0, most.rows).map(shortened)
  const { rows } = batchOf(table, read)
  const whole = rows.filter(({ answers: facts }) => isComplete({ facts })).length
  const tabular = table.filter(({ loose }) => loose === undefined).length
  if (whole < 2 && (tabular < 2 || rows.filter(saysSomething).length < 2)) return undefined
  return { rows, unread: all.length - table.length + Math.max(0, lines.length - most.lines) }
}
