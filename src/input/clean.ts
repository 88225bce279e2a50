/**
 * Text as it is meant, whatever it was typed, pasted or saved with: Unicode's form C, one kind of blank, one kind of line end,
 * nothing that cannot be seen, no halves of characters. Cleaning twice is cleaning once.
 */
import { cut } from './cut.ts'

/** Printable ASCII and Latin letters as they are: nothing to clean. */
const isPlain = /^[\n\t -~¡-¬®-˿]*$/

const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const blanks = /[\p{Zs}\u115f\u1160\u2800\u3164\uffa0]/gu

/** What is neither seen nor a blank: controls, half characters, and what Unicode says is to be ignored. */
const unseen = '(?![\\n\\t])\\p{Cc}|\\p{Cs}|\\p{Default_Ignorable_Code_Point}'
/** Where such a thing is part of what is seen: emoji, the form of a Chinese name, joined letters of scripts that need it. */
const emoji =
  '\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\ufe0e\\ufe0f]?(?:\\u200d\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\ufe0e\\ufe0f]?)*[\\u{e0020}-\\u{e007f}]*'
const keycap = '[0-9#*]\\ufe0f\\u20e3'
const form = '\\p{Script=Han}[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]'
const joining = ['Arab', 'Syrc', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh']
const seenMarks = '(?:(?!\\p{Default_Ignorable_Code_Point})\\p{M})*'
/** It begins at a letter or number: begun at each mark of a long row, it would read the rest of the row again from each. */
const joined = `(?!\\p{M})[${joining.map(script => `\\p{Script=${script}}`).join('')}]${seenMarks}[\\u200c\\u200d](?=\\p{L})`
const seenOrNot = new RegExp(`(${emoji}|${keycap}|${form}|${joined})|(?:${unseen})+`, 'gu')

/** Nobody needs more marks on one letter; thousands would take long to put in order. */
const marks = /\p{M}+/gu
const mostMarks = 30

const firstOf = (marks: string): string => (marks.length > mostMarks ? [...marks].slice(0, mostMarks).join('') : marks)

export const clean = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .replace(lineEnds, '\n')
        .replace(blanks, ' ')
        .replace(seenOrNot, (_, seen = '') => seen)
        .replace(marks, firstOf)
        .normalize('NFC')

/** No more of what stands in one field of a card is read: every field's own limit is lower. */
const longestField = 12_000

/** The same of all texts in something that came in as JSON, which is cut to what is read. */
export const cleanAll = (value: unknown): unknown => {
  if (typeof value === 'string') return clean(cut(value, longestField))
  if (Array.isArray(value)) return value.map(cleanAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, cleanAll(inside)]))
}

/** One line: a text that was pasted with line breaks and blanks around it, without them. */
export const cleanLine = (text: string): string =>
  clean(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()
