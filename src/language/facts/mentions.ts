/** What a message mentions, and the signs by which each mention's role in the story is told. */
import { turnsOf } from '../words/turns.ts'
import type { Mark } from './marks.ts'

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

/** The words of a message with each mention as its letter. */
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
  return { shape, places }
}

/** So many neighbours count by their place, so many more as they come, and so many other mentions. */
const [near, far, others] = [5, 9, 6]

const sideOf = (letter: string): string => (letter === 'K' ? 'K' : 'S')

const flags = ({ denied, doubted, dropped }: Mark): string =>
  `${denied ? 'd' : ''}${doubted ? 'u' : ''}${dropped ? 'p' : ''}`

/** Words by their distance. */
const neighbours = (shape: readonly string[], at: number): readonly string[] =>
  Array.from({ length: near }, (_, index) => index + 1).flatMap(off => {
    const [left, right] = [shape[at - off] ?? '^', shape[at + off] ?? '$']
    const pairs =
      off < 4 ? [`<${off}${shape[at - off - 1] ?? '^'} ${left}`, `>${off}${right} ${shape[at + off + 1] ?? '$'}`] : []
    return [`-${off}${left}`, `+${off}${right}`, ...pairs]
  })

/** Words wherever they stand between two places. */
const bag = (shape: readonly string[], name: string, count: string, from: number, to: number): readonly string[] => {
  const first = Math.max(0, from)
  return shape.slice(first, Math.max(first, to)).flatMap((word, index) => {
    const pair = index > 0 ? [`${name}${shape[first + index - 1]} ${word}`] : []
    return [name + word, name + count + word, ...pair]
  })
}

/** What the rules made of it, and of its neighbours. */
const byRules = ({ mark }: Place, count: string, before?: Place, after?: Place): readonly string[] => [
  `x${flags(mark)}`,
  `x${flags(mark)}${count}`,
  ...(before ? [`y${flags(before.mark)}/${flags(mark)}`] : []),
  ...(after ? [`z${flags(after.mark)}/${flags(mark)}`] : []),
]

/** What the words between two places do, in their order: each with the one before it. */
const turnsIn = (shape: readonly string[], name: string, from: number, to: number): readonly string[] => {
  const found: string[] = []
  let last = '^'
  for (let at = Math.max(0, from); at < to && at < shape.length; at++) {
    for (const turn of turnsOf(shape[at] ?? '')) {
      found.push(`${name}:${turn}`, `${name}:${last}>${turn}`)
    }
    last = turnsOf(shape[at] ?? '')[0] ?? last
  }
  return found
}

/** The nearest word that does anything on either side. */
const nearest = (shape: readonly string[], from: number, step: number, to: number): string => {
  for (let at = from + step; at !== to && at >= 0 && at < shape.length; at += step) {
    const [turn] = turnsOf(shape[at] ?? '')
    if (turn) return turn
  }
  return '_'
}

/** Signs that need none of the words themselves. */
const byTurns = (shape: readonly string[], at: number, from: number, to: number, count: string): readonly string[] => {
  const [left, right] = [nearest(shape, at, -1, from), nearest(shape, at, 1, to)]
  const turns = [
    ...turnsIn(shape, 'L', from + 1, at),
    ...turnsIn(shape, 'R', at + 1, to),
    ...turnsIn(shape, 'F', from - far, from),
    ...turnsIn(shape, 'G', to + 1, to + far),
  ]
  return [`N${left}|${right}`, `N${count}${left}|${right}`, ...turns, ...turns.map(turn => count + turn)]
}

const featuresOf = (shape: readonly string[], places: readonly Place[], index: number): readonly string[] => {
  const place = places[index] as Place
  const { letter, at } = place
  const alike = (other: Place) => sideOf(other.letter) === sideOf(letter)
  const before = places.slice(Math.max(0, index - others), index).filter(alike)
  const after = places.slice(index + 1, index + 1 + others).filter(alike)
  const [last, next] = [before.at(-1), after[0]]
  const count = `${Math.min(2, before.length)}${Math.min(2, after.length)}`
  const [from, to] = [last?.at ?? -1, next?.at ?? shape.length]
  const features = [
    `n${count}`,
    ...neighbours(shape, at),
    `=${shape[at - 1] ?? '^'} ${shape[at + 1] ?? '$'}`,
    ...bag(shape, 'l', count, Math.max(from + 1, at - far), at),
    ...bag(shape, 'r', count, at + 1, Math.min(to, at + far)),
    ...bag(shape, 'f', count, from - far, from),
    ...bag(shape, 'g', count, to + 1, to + far),
    ...byRules(place, count, last, next),
    ...byTurns(shape, at, from, to, count),
    ...(shape.includes('?') ? ['?'] : []),
  ].map(feature => sideOf(letter) + feature)
  return [...new Set(['*', `t${letter}`, ...features])]
}

interface Mention {
  readonly mark: Mark
  readonly features: readonly string[]
}

/** Every mention of a message with its signs. */
export const mentionsIn = (words: readonly string[], marks: readonly Mark[]): readonly Mention[] => {
  const { shape, places } = shapeOf(words, marks)
  return places.map(({ mark }, index) => ({ mark, features: featuresOf(shape, places, index) }))
}
