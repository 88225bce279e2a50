/** Typos: an unknown word becomes the nearest word of the lexicon before anything is matched. Short words never do. */
import { partsOf, type Row } from './patterns.ts'

/** Shorter words have too many neighbours ("ea", "open"). */
const shortest = 5
/** From this length on, two slips are forgiven. */
const long = 10

const endings = ['', 'n', 'en', 'et', 'er', 'ar', 'erna', 'arna', 's']

/** One letter too many, too few, another, or two swapped: the number of slips, at most `limit + 1`. */
const slips = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? limit) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? limit + 1
}

/** Every long word of the lexicon, with the usual endings: spelt right, whatever it looks like. */
export const wordsIn = (rows: readonly Row<unknown>[]): readonly string[] => {
  const targets = new Set<string>()
  for (const word of rows.flatMap(row => row.phrases.flatMap(phrase => partsOf(phrase).flat(2)))) {
    const stem = word.replace(/\*$/, '')
    if (stem.length < shortest) continue
    if (stem === word) targets.add(word)
    else for (const ending of endings) targets.add(stem + ending)
  }
  return [...targets]
}

/** All words that are one letter short of `word`, and itself: two words a slip apart share one of these. */
const neighbours = (word: string): readonly string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
]

/** Builds the corrector. `known` words are never touched, nor those too long to be any of `targets`. */
export const speller = (targets: readonly string[], known: ReadonlySet<string>) => {
  const right = new Set(targets)
  const longest = Math.max(...targets.map(({ length }) => length)) + 2
  const near = new Map<string, string[]>()
  for (const target of targets) {
    for (const key of neighbours(target)) {
      const list = near.get(key)
      if (list) list.push(target)
      else near.set(key, [target])
    }
  }
  const longTargets = new Map<string, string[]>()
  for (const target of targets.filter(each => each.length >= long)) {
    const start = target.slice(0, 2)
    longTargets.set(start, [...(longTargets.get(start) ?? []), target])
  }
  const isLikely = (word: string, target: string) => word[0] === target[0] || word[1] === target[0]
  return (word: string): string => {
    if (word.length < shortest || word.length > longest || right.has(word) || known.has(word) || /\d/.test(word))
      return word
    const candidates = neighbours(word).flatMap(key => near.get(key) ?? [])
    const one = candidates.find(target => isLikely(word, target) && slips(word, target, 1) <= 1)
    if (one || word.length < long) return one ?? word
    return (longTargets.get(word.slice(0, 2)) ?? []).find(target => slips(word, target, 2) <= 2) ?? word
  }
}
