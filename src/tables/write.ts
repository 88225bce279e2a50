import papa from 'papaparse'
import { harmless } from './harmless.ts'

/** What stands between two cells. */
export type Separator = ',' | ';'

/** Excel separates as Windows does: with a semicolon where the comma belongs to numbers. */
export const separatorFor = (tag: string): Separator =>
  new Intl.NumberFormat(tag).format(1.5).includes(',') ? ';' : ','

/** RFC 4180 with a byte order mark, without which a spreadsheet reads ö as Ã¶; no cell of it is a formula. */
export const csvOf = (rows: readonly (readonly string[])[], delimiter: Separator): string => {
  const cells = rows.map(row => row.map(harmless))
  return `\uFEFF${papa.unparse(cells, { quotes: true, delimiter, newline: '\r\n' })}`
}
