import type { BatchRow } from '../../conversation/batch.ts'
import { knownWith, ownChannels } from '../../rules/questions.ts'
import type { TableRow } from '../../tables/read.ts'
import { batchRow, endingBy, type Read, type Reading, readCells, saysWhere } from './cells.ts'
import type { Heading } from './headings.ts'
import { rowIn } from './row.ts'
import { termEndIn } from './term-end.ts'

/** Something that only whoever wrote the list can tell. */
export type Doubt =
  /** A column that may say what its rows lack; nobody said that it does. */
  | { readonly about: 'column'; readonly heading: string }
  /** Two columns that may be the customer's name: the first was taken. */
  | { readonly about: 'name'; readonly heading: string; readonly other: string }
  /** A row above the headings: no customer. */
  | { readonly about: 'above'; readonly text: string }

/** The customers of a list, and what is doubtful about it. */
export interface Batch {
  readonly rows: readonly BatchRow[]
  readonly doubts: readonly Doubt[]
}

/** A seller under “Licenser” and one under “Azure”, unless another column says who sold it all. */
const eachColumn = (cells: readonly string[], { each, channels }: Heading, read: Read): Reading | undefined => {
  if (!each) return undefined
  const sellerAt = (at: number) => read(cells[at] ?? '').facts.channel
  const [license, usage] = [sellerAt(each.license), sellerAt(each.usage)]
  const others = channels.filter(at => at !== each.license && at !== each.usage)
  if (!(license || usage) || others.some(sellerAt)) return undefined
  if (license && usage && license !== usage)
    return { facts: { kind: 'both', licenseChannel: license, usageChannel: usage } }
  const kind = license && usage ? 'both' : license ? 'license' : 'usage'
  return { facts: { kind, ...((license ?? usage) && { channel: license ?? usage }) } }
}

/** A column says first of all what its heading says that it does: with “EA” as agreement and “Azure (CSP)” as product it is EA. */
const readColumns = (cells: readonly string[], { channels, kinds }: Heading, read: Read): Reading => {
  const readAt = (columns: readonly number[]) =>
    readCells(
      columns.flatMap(at => cells[at] ?? []),
      read,
    )
  const [by, of] = [readAt(channels), readAt(kinds)]
  const { channel } = by.facts
  const apart = ownChannels.some(name => by.facts[name])
  const facts = apart ? knownWith(of.facts, by.facts) : { ...by.facts, ...of.facts, ...(channel && { channel }) }
  const unclear = saysWhere(facts) ? undefined : (by.unclear ?? of.unclear)
  return { facts, ...(unclear && { unclear }) }
}

const rowUnder = (heading: Heading, row: TableRow, read: Read): BatchRow => {
  const { cells } = row
  if (cells.length === 1 || heading.cells.length === 1) return rowIn(row, read)
  const name = heading.names.map(at => cells[at]).find(Boolean) ?? cells.filter(Boolean).join('; ')
  const said = eachColumn(cells, heading, read) ?? readColumns(cells, heading, read)
  return endingBy(termEndIn(cells, heading.cells), batchRow(name, said))
}

const lacks = ({ answers }: BatchRow, { facts }: Reading): boolean =>
  (facts.channel !== undefined && !saysWhere(answers)) || (facts.kind !== undefined && answers.kind === undefined)

const doubtsUnder = (
  heading: Heading,
  below: readonly TableRow[],
  rows: readonly BatchRow[],
  read: Read,
): readonly Doubt[] => {
  const called = (at: number) => heading.cells[at] ?? ''
  const lackIt = (at: number) => (one: BatchRow, row: number) => {
    const cell = below[row]?.cells[at]
    return cell ? lacks(one, read(cell)) : false
  }
  const columns = heading.unknown.filter(at => rows.some(lackIt(at)))
  const [taken, other] = heading.customers.map(called)
  const names = taken !== undefined && other !== undefined ? [{ about: 'name', heading: taken, other } as const] : []
  return [...names, ...columns.map(at => ({ about: 'column', heading: called(at) }) as const)]
}

/** The rows under a heading. What stands in a column that nobody named is not taken for an answer. */
export const batchUnder = (heading: Heading, table: readonly TableRow[], read: Read): Batch => {
  const repeated = JSON.stringify(heading.cells)
  const below = table.slice(heading.row + 1).filter(({ cells }) => JSON.stringify(cells) !== repeated)
  const rows = below.map(row => rowUnder(heading, row, read))
  const above = table.slice(0, heading.row).map(({ cells }) => cells.filter(Boolean).join(' '))
  const doubts = doubtsUnder(heading, below, rows, read)
  return { rows, doubts: [...above.map(text => ({ about: 'above', text }) as const), ...doubts] }
}
