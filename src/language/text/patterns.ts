/**
 * Phrases written for people, found in messages by machine. In a phrase `word*` is the word with any ending,
 * `(a|b|)` is one of these or nothing, and `volym+licens` may be written as one word or two.
 */
import { fold } from './read.ts'

export interface Row<Meaning> {
  readonly means: Meaning
  readonly phrases: readonly string[]
}

export interface Match<Meaning> {
  readonly means: Meaning
  readonly from: number
  /** The first word after it. */
  readonly to: number
  /** Letters of the phrase that were really written: the more, the surer. */
  readonly letters: number
}

/** A place within phrases, and the words that lead on from it. */
interface Node<Meaning> {
  readonly exact: Map<string, Node<Meaning>[]>
  /** Beginnings of words by their first two letters, the shortest first. */
  readonly begins: Map<string, Beginning<Meaning>[]>
  means?: Meaning
}

interface Beginning<Meaning> {
  readonly letters: string
  readonly to: Node<Meaning>
}

const newNode = <Meaning>(): Node<Meaning> => ({ exact: new Map(), begins: new Map() })

const add = <Item>(lists: Map<string, Item[]>, key: string, item: Item): Item[] => {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  list.push(item)
  return list
}

/** "a+b" → "ab", "a b". */
const joints = (phrase: string): readonly string[] => {
  const at = phrase.indexOf('+')
  if (at < 0) return [phrase]
  return ['', ' '].flatMap(glue => joints(phrase.slice(0, at) + glue + phrase.slice(at + 1)))
}

/** All ways to write one part of a phrase. */
const waysToWrite = (part: string): readonly string[] => {
  const [group, inside] = /\(([^()]*)\)/.exec(part) ?? []
  if (group === undefined || inside === undefined) return joints(part)
  return inside.split('|').flatMap(choice => waysToWrite(part.replace(group, choice)))
}

/** A word, or what stands between brackets, which may stand within brackets. */
const part = /(?:\((?:[^()]|\([^()]*\))*\)|[^\s()])+/g

/** The parts of a phrase: each a list of alternatives, each alternative its words. */
export const partsOf = (phrase: string): readonly (readonly string[])[][] => {
  const folded = fold(phrase)
  if (folded.replace(part, '').trim() !== '') throw new Error(`Brackets that do not close, or too deep: ${phrase}`)
  return (folded.match(part) ?? []).map(each =>
    waysToWrite(each).map(way => way.split(' ').filter(word => word !== '')),
  )
}

const lead = <Meaning>({ exact, begins }: Node<Meaning>, word: string, to: Node<Meaning>): void => {
  if (!word.endsWith('*')) return void add(exact, word, to)
  const letters = word.slice(0, -1)
  const alike = add(begins, letters.slice(0, 2), { letters, to })
  alike.sort((one, other) => one.letters.length - other.letters.length)
}

const addPhrase = <Meaning>(root: Node<Meaning>, phrase: string, means: Meaning): void => {
  let here: Node<Meaning>[] = [root]
  for (const alternatives of partsOf(phrase)) {
    const next = newNode<Meaning>()
    for (const words of alternatives) {
      let at = here
      words.forEach((word, index) => {
        const to = index === words.length - 1 ? next : newNode<Meaning>()
        for (const node of at) lead(node, word, to)
        at = [to]
      })
    }
    here = alternatives.some(words => words.length === 0) ? [next, ...here] : [next]
  }
  for (const node of here) if (node !== root) node.means = means
}

/** Rows of phrases → a function that finds them all in the words of a message. */
export const compile = <Meaning>(rows: readonly Row<Meaning>[]) => {
  const root = newNode<Meaning>()
  for (const { means, phrases } of rows) for (const phrase of phrases) addPhrase(root, phrase, means)
  return (words: readonly string[]): readonly Match<Meaning>[] => {
    const matches: Match<Meaning>[] = []
    const heads = words.map(word => word.slice(0, 2))
    const follow = ({ means, exact, begins }: Node<Meaning>, from: number, at: number, letters: number): void => {
      if (means !== undefined) matches.push({ means, from, to: at, letters })
      const [word, head] = [words[at], heads[at]]
      if (word === undefined || head === undefined) return
      const whole = exact.get(word)
      if (whole) for (const next of whole) follow(next, from, at + 1, letters + word.length)
      const alike = begins.get(head)
      if (alike)
        for (const { letters: beginning, to } of alike)
          if (word.startsWith(beginning)) follow(to, from, at + 1, letters + beginning.length)
    }
    words.forEach((_, from) => {
      follow(root, from, from, 0)
    })
    return matches
  }
}

/** The longest matches that do not overlap, in the order of the message. */
export const longest = <Meaning>(matches: readonly Match<Meaning>[]): readonly Match<Meaning>[] => {
  const taken = new Set<number>()
  const byLength = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || b.letters - a.letters)
  const chosen = byLength.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false
    for (let at = from; at < to; at++) taken.add(at)
    return true
  })
  return chosen.sort((a, b) => a.from - b.from)
}
