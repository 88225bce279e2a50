import type { BatchRow } from '../../conversation/batch.ts'
import type { TableRow } from '../../tables/read.ts'
import { batchRow, endingBy, isComplete, type Read, readCells, says } from './cells.ts'
import { termEndIn } from './term-end.ts'

/** Where a text ends in which these pieces stand one after another. */
const endOf = (pieces: readonly string[], text: string): number =>
  pieces.reduce((at, piece) => text.indexOf(piece, at) + piece.length, 0)

/** The first cell is the customer's name, unless the rest would lack what it says. */
const rowOf = ([first = '', ...rest]: readonly string[], text: string, read: Read): BatchRow => {
  if (rest.length === 0) return batchRow(text, read(text))
  const others = readCells(rest, read)
  const named = isComplete(others) || !says(read(first))
  return named ? batchRow(first, others) : batchRow(text, readCells([first, ...rest], read))
}

/** No more pieces of a row are read. */
const mostPieces = 24

/** A name may have commas and dashes in it: it goes on until something is said. */
const looseRow = (text: string, read: Read): BatchRow => {
  const pieces = text.split(/,|\s[-–—]\s/, mostPieces).map(piece => piece.trim())
  const first = pieces.findIndex(piece => says(read(piece)))
  if (first <= 0) return rowOf(pieces, text, read)
  const name = text.slice(0, endOf(pieces.slice(0, first), text))
  return batchRow(name, readCells(pieces.slice(first), read))
}

/** A number in front of a name is that of the row or of the customer. */
const withoutNumber = (cells: readonly string[], read: Read): readonly string[] => {
  const [first = '', second = '', ...rest] = cells
  return /^[\d\s.#-]*$/.test(first) && second && !says(read(second)) ? [second, ...rest] : cells
}

/** The customer in a row that no heading explains: "Contoso; EA; Azure". */
export const rowIn = ({ cells, loose }: TableRow, read: Read): BatchRow =>
  endingBy(
    termEndIn(cells),
    loose === undefined
      ? rowOf(withoutNumber(cells, read), cells.filter(Boolean).join('; '), read)
      : looseRow(loose, read),
  )
