/** Signs that nothing but a list begins with; Word writes a tab after them, and some from a font of its own. */
const certain = /^[ \t]*[•·▪▫◦●○■□➢➤►‣⁃\uF0A7\uF0B7\uF0D8][ \t]*/gmu
const spaced = /^ *(?:[-–—*]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\)) +/gm
/** With a tab after it, this may also be a cell: a number, or a dash for nothing. */
const tabbed = /^[ \t]*(?:[-–—*oØ§]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\))\t[ \t]*/gmu

/** A list without its bullets. What may be a column is taken for bullets where every row has it, but for a heading. */
export const withoutBullets = (text: string): string => {
  const plain = text.replace(certain, '').replace(spaced, '')
  const rows = plain.split('\n').filter(line => line.trim() !== '').length
  const found = plain.match(tabbed)?.length ?? 0
  return found > 0 && found >= rows - 1 ? plain.replace(tabbed, '') : plain
}
