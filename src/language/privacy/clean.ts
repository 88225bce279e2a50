/** What may be kept of a message that was not understood: its ordinary words. When in doubt, it goes. */

import type { Topic } from '../topics/topic.ts'
import { announcing, doings } from '../words/announcements.ts'
import { alsoNames, commonNames } from '../words/names.ts'
import { companiesIn } from './companies.ts'
import { digitsIn, withoutIdentifiers } from './identifiers.ts'
import { goesOn, type Piece, piecesOf } from './pieces.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** No more is kept of a message. */
const longestKept = 200
/** No more is looked at. */
const longestCleaned = 600
/** A longer word is a key or a token. */
const longestWord = 40

/** "-son" in Swedish is a family name. */
const familyName = /..sson$/
/** What ordinary nouns end with, and names hardly ever; and what is too long for a name. */
const nounEnding = /(?:ning(?:en|ar|arna)?|tion(?:en|er|erna|s)?|het(?:en|er)?|ments?|ity|ness)$|.{12}/

/** What the words so far make of the next one. */
type Expected = 'name' | 'perhaps a name' | 'a noun or a name' | 'anything'

const isId = ({ text, folded }: Piece, { isOwn }: Vocabulary): boolean => {
  const digits = digitsIn(text)
  if (digits === text.length) return digits > 3
  const odd = digits > 2 || (digits > 0 && text.length > 6)
  return text.includes('_') || text.length > longestWord || digits > 3 || (odd && !isOwn(folded))
}

interface Place {
  readonly expected: Expected
  readonly loud: boolean
  readonly next: Piece | undefined
}

/** "volvo har azure", "volvos licenser": an unknown word that does or owns what customers do and own. */
const isOwner = ({ folded }: Piece, next: Piece | undefined, { isSmall, isOwn }: Vocabulary): boolean => {
  if (next?.gap !== ' ' || next.removed || nounEnding.test(folded)) return false
  return doings.has(next.folded) || (folded.endsWith('s') && !isSmall(next.folded) && isOwn(next.folded))
}

const isName = (piece: Piece, { expected, loud, next }: Place, vocabulary: Vocabulary): boolean => {
  const { isSmall, isOwn, isKnown } = vocabulary
  const { text, folded, capital, first } = piece
  if (capital && !first && alsoNames.has(folded)) return true
  if (digitsIn(text) === text.length || isSmall(folded)) return false
  if (/[^\p{Script=Latin}\p{N}\p{M}'’´`]/u.test(text) || commonNames.has(folded)) return true
  if (familyName.test(folded) || expected === 'name') return !isOwn(folded)
  if (capital && !first) return !isOwn(folded)
  if (isKnown(folded)) return false
  if (capital || loud || expected === 'perhaps a name' || isOwner(piece, next, vocabulary)) return true
  return expected === 'a noun or a name' && !nounEnding.test(folded)
}

const expectedAfter = ({ folded }: Piece, expected: Expected, { isSmall }: Vocabulary): Expected => {
  if (announcing.name.has(folded)) return 'name'
  if (announcing.perhaps.has(folded) || (expected === 'name' && isSmall(folded))) return 'perhaps a name'
  return announcing.perhapsNoun.has(folded) ? 'a noun or a name' : 'anything'
}

const withoutNames = (text: string, vocabulary: Vocabulary): string => {
  const { pieces, rest, loud } = piecesOf(text)
  const companies = companiesIn(pieces, vocabulary)
  let expected: Expected = 'anything'
  const kept = pieces.map((piece, at) => {
    if (!goesOn(piece)) expected = 'anything'
    const { gap, text: written, removed } = piece
    const id = !removed && isId(piece, vocabulary)
    const name = removed
      ? written === '‹name›'
      : !id && (companies.has(at) || isName(piece, { expected, loud, next: pieces[at + 1] }, vocabulary))
    expected = name ? 'perhaps a name' : removed || id ? 'anything' : expectedAfter(piece, expected, vocabulary)
    return gap + (id ? '‹id›' : name ? '‹name›' : written)
  })
  return kept.join('') + rest
}

/** The longest beginning of whole words that fits. */
const beginningOf = (text: string, longest: number): string =>
  text.length <= longest ? text : text.slice(0, Math.max(0, text.lastIndexOf(' ', longest))).trim()

/** Once is enough but for the strangest messages: what stood beside something removed is looked at again. */
const mostRounds = 5

/** Builds the function that says what may be kept of a message. What it says may be cleaned again: nothing changes. */
export const cleaner = (topics: readonly Topic[]): ((text: string) => string) => {
  const vocabulary = vocabularyOf(topics)
  const once = (text: string): string => {
    const nameless = withoutNames(withoutIdentifiers(text), vocabulary)
    return beginningOf(nameless.replace(/‹name›(?:[\s'’&+-]+‹name›)+/g, '‹name›'), longestKept)
  }
  const settled = (text: string, rounds: number): string => {
    const next = once(text)
    return next === text || rounds === 1 ? next : settled(next, rounds - 1)
  }
  return text => settled(beginningOf(text, longestCleaned), mostRounds)
}
