/** What a message mentions, and the signs by which each mention's role in the story is told. */
import { hashBehind, hashOfNothing } from '../text/hashed.ts'
import { turnsOf } from '../words/turns.ts'
import type { Mark } from './marks.ts'
import { type Add, bag, byTurns, far, neighbours } from './signs.ts'

/** A mention as one letter: who sold it, of which kind it is, us; nothing for small words. */
const letters: Readonly<Record<string, string>> = {
  channel: 'C',
  open: 'C',
  ambiguous: 'C',
  seller: 'S',
  ours: 'U',
  kind: 'K',
}

interface Place {
  readonly mark: Mark
  readonly letter: string
  /** Where it stands among the words, each mention counted as one. */
  readonly at: number
}

/** The words of a message with each mention as its letter, and what each does in a story. */
const shapeOf = (words: readonly string[], marks: readonly Mark[]) => {
  const shape: string[] = []
  const places: Place[] = []
  let at = 0
  const push = (to: number) => {
    for (; at < to; at++) shape.push(/^\d+$/.test(words[at] ?? '') ? '#' : (words[at] ?? ''))
  }
  for (const mark of marks) {
    const letter = letters[mark.cue.is]
    if (!letter) continue
    push(mark.from)
    places.push({ mark, letter, at: shape.length })
    shape.push(letter)
    at = mark.to
  }
  push(words.length)
  return { shape, turns: shape.map(turnsOf), places }
}
type Shape = ReturnType<typeof shapeOf>

/** So many other mentions count. */
const others = 6

const sideOf = (letter: string): string => (letter === 'K' ? 'K' : 'S')

const flags = ({ denied, doubted, dropped }: Mark): string =>
  `${denied ? 'd' : ''}${doubted ? 'u' : ''}${dropped ? 'p' : ''}`

/** What the rules made of it, and of its neighbours. */
const byRules = (add: Add, { mark }: Place, count: string, before?: Place, after?: Place): void => {
  const own = flags(mark)
  add('x', own)
  add('x', own, count)
  if (before) add('y', flags(before.mark), '/', own)
  if (after) add('z', flags(after.mark), '/', own)
}

/** Signs by their hashes: they are told for each mention of each message, and nobody reads them. */
const signsOf = ({ shape, turns, places }: Shape, index: number): ReadonlySet<number> => {
  const place = places[index] as Place
  const { letter, at } = place
  const side = sideOf(letter)
  const alike = (other: Place) => sideOf(other.letter) === side
  const before = places.slice(Math.max(0, index - others), index).filter(alike)
  const after = places.slice(index + 1, index + 1 + others).filter(alike)
  const [last, next] = [before.at(-1), after[0]]
  const count = `${Math.min(2, before.length)}${Math.min(2, after.length)}`
  const [from, to] = [last?.at ?? -1, next?.at ?? shape.length]
  const signs = new Set(['*', `t${letter}`].map(sign => hashBehind(hashOfNothing, sign)))
  const ofSide = hashBehind(hashOfNothing, side)
  const add: Add = (a, b = '', c = '', d = '', e = '') => {
    const hash = hashBehind(hashBehind(hashBehind(ofSide, a), b), c)
    signs.add(hashBehind(hashBehind(hash, d), e))
  }
  add('n', count)
  neighbours(add, shape, at)
  add('=', shape[at - 1] ?? '^', ' ', shape[at + 1] ?? '$')
  bag(add, shape, 'l', count, Math.max(from + 1, at - far), at)
  bag(add, shape, 'r', count, at + 1, Math.min(to, at + far))
  bag(add, shape, 'f', count, from - far, from)
  bag(add, shape, 'g', count, to + 1, to + far)
  byRules(add, place, count, last, next)
  byTurns(add, turns, at, from, to, count)
  if (shape.includes('?')) add('?')
  return signs
}

interface Mention {
  readonly mark: Mark
  readonly signs: ReadonlySet<number>
}

/** Every mention of a message with its signs. */
export const mentionsIn = (words: readonly string[], marks: readonly Mark[]): readonly Mention[] => {
  const shape = shapeOf(words, marks)
  return shape.places.map(({ mark }, index) => ({ mark, signs: signsOf(shape, index) }))
}
