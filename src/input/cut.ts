/** Cutting text where a person would see no damage: never inside of what is one character to them. */

const characters = new Intl.Segmenter()

/** So far back the beginning of a character is looked for: the longest family of emoji is shorter. */
const reach = 64

/** Nothing below this joins what stands before it, but a line feed. */
const firstMark = 0x300

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** The last place at or before `at` where a character begins; inside of one that never ends, at least a whole code point. */
const boundaryBefore = (text: string, at: number): number => {
  const next = text.charCodeAt(at)
  if (next < firstMark && next !== 0x0a) return at
  const from = Math.max(0, at - reach)
  const { index = 0 } = characters.segment(text.slice(from, at + reach)).containing(at - from) ?? {}
  if (from === 0 || index > 0) return from + index
  return isLow(text, at) ? at - 1 : at
}

/** At most so many letters (UTF-16 units) of a text, in whole characters. */
export const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : text.slice(0, boundaryBefore(text, longest))

/** The text without those of `marks` that it ends with. An expression would look at each of them again and again. */
export const withoutEnd = (text: string, marks: string): string => {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
