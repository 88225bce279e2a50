/** Reading: a message becomes words that can be compared. å ä ö lose their rings and dots, so that a lazy keyboard does not matter. */
import { longestRead } from '../../conversation/events.ts'

export interface Token {
  /** Folded: lower case, without accents. A punctuation mark is a word of its own. */
  readonly word: string
  /** Begins with a capital letter where the message does not shout. */
  readonly capital: boolean
}

const accents = /[\u0300-\u036f]/g
const piece = /[\p{L}\p{N}]+|[.,;:!?/&+=()\n–—-]/gu
const apostrophes = /(?<=\p{L})['’´`](?=\p{L})/gu
/** Marks as the mark they count for. Anything else that `piece` finds is a word. */
const ends: ReadonlyMap<string, string> = new Map([
  ...Array.from('.;\n', mark => [mark, '.'] as const),
  ...Array.from(',:()–—-', mark => [mark, ','] as const),
  ...Array.from('!?/', mark => [mark, mark] as const),
  ...Array.from('&+', mark => [mark, 'och'] as const),
  ['=', 'ar'],
])
const tight = new Set([':', '.', '-', '–'])

const unaccented = /^[\w ]*$/

/** å → a, É → e. */
export const fold = (text: string): string =>
  unaccented.test(text)
    ? text.toLowerCase()
    : text.toLowerCase().normalize('NFKD').replace(accents, '').replace(/ø/g, 'o').replace(/æ/g, 'a')

/** No word of ours is longer, and the letters of some scripts fold into eighteen. */
const longestWord = 64

export const foldWord = (word: string): string => fold(word.slice(0, longestWord)).slice(0, longestWord)

/** Marks that part clauses. */
export const isMark = (word: string): boolean => word.length === 1 && '.,!?/'.includes(word)

/** Words and marks of a message, in order. Marks inside a word ("EA-avtal", "EA:t", "microsoft.com") only part it. */
export const read = (text: string): readonly Token[] => {
  const message = text
    .slice(0, longestRead)
    .replace(apostrophes, '')
    .replace(/\bw\/(?=\s)/gi, 'with ')
  const shouts = !/\p{Ll}/u.test(message)
  const tokens: Token[] = []
  for (const match of message.matchAll(piece)) {
    const [found] = match
    const mark = ends.get(found)
    if (mark === undefined) {
      const first = found.charAt(0)
      tokens.push({ word: foldWord(found), capital: !shouts && first !== first.toLowerCase() })
      continue
    }
    const around = message.slice(Math.max(0, match.index - 1), match.index + 2)
    const inside = tight.has(found) && around.length === 3 && !/\s/.test(around)
    if (!inside) tokens.push({ word: mark, capital: false })
  }
  return tokens
}
