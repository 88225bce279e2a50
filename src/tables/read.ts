import papa from 'papaparse'
import { withoutBullets } from './bullets.ts'
import { asWritten } from './harmless.ts'

/** A row of a list. */
export interface TableRow {
  readonly cells: readonly string[]
  /** The row as it was written, where only commas separate it: a name may have them too. */
  readonly loose?: string
}

/** What a list is separated by, the surest first. */
const separators = ['\t', ';', '|'] as const
/** A list is separated by what so much of its rows has. */
const enough = 0.6

/** What Excel writes on a first line of its own, for itself. */
const declared = /^sep=(.)\n/i

const parsed = (text: string, delimiter: string) => {
  const { data, errors } = papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' })
  return { rows: data, whole: errors.every(({ type }) => type !== 'Quotes') }
}

/** Where a quote is left open nothing would end at it: then each line is a row, and its quotes are taken as they are. */
const recordsIn = (text: string, delimiter: string): readonly (readonly string[])[] => {
  const { rows, whole } = parsed(text, delimiter)
  if (whole) return rows
  return text.split('\n').flatMap(line => {
    const one = parsed(line, delimiter)
    return one.whole ? one.rows : [line.split(delimiter)]
  })
}

const separates = (rows: readonly (readonly string[])[]): boolean =>
  rows.length > 0 && rows.filter(row => row.length > 1).length / rows.length >= enough

/** The list's own separator: first of all one that leaves every quote whole, for a text in quotes may hold the others. */
const separatorOf = (list: string): string | undefined => {
  const quoted = list.includes('"')
  const fits = (separator: string) => {
    const { rows, whole } = parsed(list, separator)
    return whole && separates(rows)
  }
  const clean = [...separators, ...(quoted ? [','] : [])].find(fits)
  return clean ?? separators.find(each => separates(recordsIn(list, each))) ?? (quoted ? ',' : undefined)
}

const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join(' ')

/** A quote with a blank before it is the separator's all the same. */
const tidy = (cell: string): string => {
  const text = cell.trim()
  const quoted = cell !== text && text.length > 1 && text.startsWith('"') && text.endsWith('"')
  return asWritten(onOneLine(quoted ? text.slice(1, -1) : text))
}

/** A row that the list's own separator leaves whole is separated by the surest of those that it has. */
const rowOf = (record: readonly string[], separator: string): TableRow => {
  if (record.length > 1 && separator !== ',') return { cells: record.map(tidy) }
  const text = record.join(',')
  const own = record.length > 1 ? undefined : separators.find(each => text.includes(each))
  if (own) return { cells: text.split(own).map(tidy) }
  return { cells: (record.length > 1 ? record : text.split(',')).map(tidy), loose: tidy(text) }
}

const rowsBy = (separator: string, text: string): readonly TableRow[] =>
  recordsIn(text, separator).map(record => rowOf(record, separator))

/** Where no separator is the list's own, and no quotes are in it, each line has its own. */
const rowsByThemselves = (text: string): readonly TableRow[] => text.split('\n').map(line => rowOf([line], ''))

/** The rows of a list as people paste it, type it or save it: without bullets, quotes and empty rows. The text is clean. */
export const tableRowsIn = (text: string): readonly TableRow[] => {
  const list = withoutBullets(text.replace(declared, ''))
  const separator = declared.exec(text)?.[1] ?? separatorOf(list)
  const rows = separator ? rowsBy(separator, list) : rowsByThemselves(list)
  return rows.filter(({ cells }) => cells.some(cell => cell !== ''))
}
