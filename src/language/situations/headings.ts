import type { ServiceKind } from '../../rules/channels.ts'
import type { TableRow } from '../../tables/read.ts'
import { type Column, columnCalled, kindCalled } from '../words/headings.ts'
import { type Read, says } from './cells.ts'

/** The row that names the columns of a list, and what stands in which of them. */
export interface Heading {
  /** Which row of the list it is. */
  readonly row: number
  readonly cells: readonly string[]
  /** The columns that may be the customer's name, the likeliest first. */
  readonly customers: readonly number[]
  /** Those, and what else a customer is known by. */
  readonly names: readonly number[]
  readonly channels: readonly number[]
  readonly kinds: readonly number[]
  readonly unknown: readonly number[]
  /** Where a column names the licenses and another the Azure: each may say who sold them. */
  readonly each?: Readonly<Record<ServiceKind, number>>
}

/** A heading may stand below a title and the day of the print-out. */
const deepest = 10

const isHeading = (cells: readonly string[], read: Read): boolean => {
  const called = cells.map(columnCalled)
  const customer = called.some(column => column === 'customer' || column === 'tenant' || column === 'number')
  if (customer) return !cells.some((cell, at) => !called[at] && cell && read(cell).facts.channel)
  return cells.every((cell, at) => !cell || called[at]) && called.includes('channel') && called.includes('kind')
}

/** A name has letters, where a number stands under “Kund” too. */
const spelled = (rows: readonly TableRow[], at: number): number =>
  rows.filter(({ cells }) => /\p{L}/u.test(cells[at] ?? '')).length

const columnsOf = (cells: readonly string[], below: readonly TableRow[]) => {
  const called = cells.map(columnCalled)
  const columns = (wanted: Column | undefined) => called.flatMap((column, at) => (column === wanted ? [at] : []))
  const customers = columns('customer').toSorted((one, other) => spelled(below, other) - spelled(below, one))
  return {
    customers,
    names: [...customers, ...columns('tenant'), ...columns('number')],
    channels: columns('channel'),
    kinds: columns('kind'),
    unknown: columns(undefined),
  }
}

const eachOf = (cells: readonly string[]): Pick<Heading, 'each'> => {
  const named = cells.map(kindCalled)
  const [license, usage] = [named.indexOf('license'), named.indexOf('usage')]
  return license < 0 || usage < 0 ? {} : { each: { license, usage } }
}

/** The headings of a list, where it has them. Whatever says something above them is a customer, and then they are none. */
export const headingOf = (rows: readonly TableRow[], read: Read): Heading | undefined => {
  const row = rows.slice(0, deepest).findIndex(({ cells }) => isHeading(cells, read))
  const cells = rows[row]?.cells
  if (!cells || rows.slice(0, row).some(above => above.cells.some(cell => cell && says(read(cell))))) return undefined
  return { row, cells, ...columnsOf(cells, rows.slice(row + 1)), ...eachOf(cells) }
}
