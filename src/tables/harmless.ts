/** A sign that makes a formula of a cell, whatever a spreadsheet passes over before it. */
const formula = /^["'\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u
/** What spreadsheets drop at the beginning of a cell, with what stands behind it coming to the front. */
const dropped = /^'*[\t\r\n]/

/**
 * Everything that separates cells or rows somewhere: somebody may open the table with another separator, which leaves quotes without
 * effect, and then a cell begins behind each.
 */
const separators = /([;,\t\r\n])/

/** Each piece that may become a cell, in its place. */
const eachPiece = (text: string, change: (piece: string, first: boolean) => string): string =>
  text
    .split(separators)
    .map((piece, at) => (at % 2 === 0 ? change(piece, at === 0) : piece))
    .join('')

const blanksBefore = (piece: string): number => /^ */.exec(piece)?.[0].length ?? 0

/** Where the apostrophe goes: in front of a text, and behind the blanks that follow a separator. */
const placeIn = (piece: string, first: boolean): number => (first ? 0 : blanksBefore(piece))

/** A text as a cell that no spreadsheet runs, whatever separates it from the others: an apostrophe goes before. */
export const harmless = (text: string): string => {
  const begins = dropped.test(text)
  return eachPiece(text, (piece, first) => {
    const at = placeIn(piece, first)
    return formula.test(piece) || (first && begins) ? `${piece.slice(0, at)}'${piece.slice(at)}` : piece
  })
}

/** The text that was made harmless. */
export const asWritten = (cell: string): string => {
  const begins = cell.startsWith("'") && dropped.test(cell.slice(1))
  return eachPiece(cell, (piece, first) => {
    const at = placeIn(piece, first)
    const without = piece.slice(0, at) + piece.slice(at + 1)
    return piece.charAt(at) === "'" && (formula.test(without) || (first && begins)) ? without : piece
  })
}
