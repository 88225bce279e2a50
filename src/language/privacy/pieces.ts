/** A message in pieces, for cleaning: words as they are written, with what stands between them. */
import { placeholder, withoutPlaceholders } from '../text/placeholders.ts'
import { foldWord } from '../text/read.ts'

export interface Piece {
  readonly text: string
  readonly folded: string
  /** What stands between the piece before and this one. */
  readonly gap: string
  /** Has a capital letter, in a message that does not shout. */
  readonly capital: boolean
  /** May stand at the beginning of a sentence, where every word has a capital letter. */
  readonly first: boolean
  /** A placeholder already. */
  readonly removed: boolean
}

const word = new RegExp(`${placeholder.source}|[\\p{L}\\p{N}\\p{M}_]+(?:['’´\`][\\p{L}\\p{N}]+)*`, 'gu')
const apostrophes = /['’´`]/g

const shouts = (text: string): boolean => !/\p{Ll}/u.test(withoutPlaceholders(text))

interface Message {
  readonly pieces: readonly Piece[]
  /** What stands behind the last one. */
  readonly rest: string
  /** It shouts: capital letters say nothing. */
  readonly loud: boolean
}

/** A message in pieces. */
export const piecesOf = (text: string): Message => {
  const loud = shouts(text)
  let end = 0
  const pieces = [...text.matchAll(word)].map(({ 0: found, index }): Piece => {
    const gap = text.slice(end, index)
    const first = end === 0 || /[.!?…]/.test(gap)
    end = index + found.length
    const capital = !loud && /\p{Lu}|\p{Lt}/u.test(found)
    const removed = found === placeholder.exec(found)?.[0]
    return { text: found, folded: foldWord(found.replaceAll(apostrophes, '')), gap, capital, first, removed }
  })
  return { pieces, rest: text.slice(end), loud }
}

/** Whether a piece can go on what the piece before began. */
export const goesOn = ({ gap }: Piece): boolean => !/[.;!?…]/.test(gap)
