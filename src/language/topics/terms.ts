/** Words → search terms: stems in both languages, the concepts they belong to, and the parts of compounds. */
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { fold, isMark } from '../text/read.ts'
import { conceptWords } from '../words/concepts.ts'
import { stopwords } from '../words/stopwords.ts'

const stems = new Map<string, readonly string[]>()
/** So that a flood of strange words cannot grow the memory. */
const remembered = 5000

const stemsOf = (word: string): readonly string[] => {
  const known = stems.get(word)
  if (known) return known
  const found = [...new Set([swedish(word), english(word)])]
  if (stems.size < remembered) stems.set(word, found)
  return found
}

const append = (lists: Map<string, string[]>, key: string, item: string): void => {
  lists.set(key, [...(lists.get(key) ?? []), item])
}

/** Concepts by stem, and concepts by a word's beginning (`word*`). */
const compileConcepts = () => {
  const exact = new Map<string, string[]>()
  const begins = new Map<string, string[]>()
  const phrases: { readonly words: readonly string[]; readonly concept: string }[] = []
  for (const [concept = '', ...list] of conceptWords) {
    for (const phrase of list.map(fold)) {
      const words = phrase.split(' ')
      if (words.length > 1) phrases.push({ words, concept })
      else if (phrase.endsWith('*')) append(begins, phrase.slice(0, -1), concept)
      else append(exact, phrase, concept)
    }
  }
  const byFirst = new Map<string, typeof phrases>()
  for (const phrase of phrases)
    byFirst.set(phrase.words[0] ?? '', [...(byFirst.get(phrase.words[0] ?? '') ?? []), phrase])
  return { exact, begins, byFirst }
}

const shortestPart = 4

/** How much a term weighs by its kind, told by its first letter: the exact word of a concept, a small word, two neighbours; all else fully. */
const shares: ReadonlyMap<string, number> = new Map([
  ['=', 0.4],
  ['~', 0.45],
  ['_', 0.15],
])
export const shareOf = (term: string): number => shares.get(term.charAt(0)) ?? 1

/** Small words that part one question from another. */
const asking = new Set(
  'hur how vem who var where nar when varfor why vad what kan can maste must far may vilka which inte not utan without efter after innan before mer more'.split(
    ' ',
  ),
)

/** Builds the function that turns words into search terms, without repetition. */
export const termFinder = () => {
  const { exact, begins, byFirst } = compileConcepts()
  const conceptsOf = (word: string): readonly string[] => {
    const whole = exact.get(word)
    if (whole) return whole
    const found = new Set<string>()
    for (let from = 0; from === 0 || from <= word.length - shortestPart; from++) {
      for (let to = word.length; to >= from + 3; to--) {
        if (from > 0 && to - from < shortestPart) continue
        for (const concept of begins.get(word.slice(from, to)) ?? []) found.add(concept)
      }
    }
    return [...found]
  }
  const phrasesAt = (words: readonly string[], at: number): readonly string[] =>
    (byFirst.get(words[at] ?? '') ?? [])
      .filter(({ words: phrase }) => phrase.every((word, offset) => words[at + offset] === word))
      .map(({ concept }) => concept)
  const known = new Map<string, readonly string[]>()
  const termsOf = (word: string): readonly string[] => {
    const before = known.get(word)
    if (before) return before
    const concepts = conceptsOf(word).map(concept => `#${concept}`)
    const [stem = word] = stemsOf(word)
    const terms = concepts.length > 0 ? [...concepts, `=${stem}`] : [stem]
    if (known.size < remembered) known.set(word, terms)
    return terms
  }
  const says = (word: string) => !isMark(word) && (!stopwords.has(word) || exact.has(word))
  /** Neighbours in their order: "provider to reseller" is not "reseller to provider". */
  const pairsOf = (words: readonly string[]): readonly string[] => {
    const pairs: string[] = []
    let before = ''
    for (const word of words) {
      const term = asking.has(word) ? word : says(word) ? (termsOf(word)[0] ?? '') : isMark(word) ? '.' : ''
      if (term === '') continue
      if (before !== '' && before !== '.' && term !== '.') pairs.push(`_${before}_${term}`)
      before = term
    }
    return pairs
  }
  return (words: readonly string[]): readonly string[] => {
    const terms = new Set<string>(pairsOf(words))
    words.forEach((word, at) => {
      for (const concept of phrasesAt(words, at)) terms.add(`#${concept}`)
      if (asking.has(word)) terms.add(`~${word}`)
      if (says(word)) for (const term of termsOf(word)) terms.add(term)
    })
    return [...terms]
  }
}
