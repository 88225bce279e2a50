/** Words → search terms: stems in both languages, the concepts they belong to, and the parts of compounds. */
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { fold, isMark } from './read.ts'
import { conceptWords } from './words/concepts.ts'
import { stopwords } from './words/stopwords.ts'

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

/** Concepts by stem, and concepts by a word's beginning (`word*`). */
const compileConcepts = () => {
  const exact = new Map<string, string>()
  const begins = new Map<string, string>()
  const phrases: { readonly words: readonly string[]; readonly concept: string }[] = []
  for (const [concept = '', ...list] of conceptWords) {
    for (const phrase of list.map(fold)) {
      const words = phrase.split(' ')
      if (words.length > 1) phrases.push({ words, concept })
      else if (phrase.endsWith('*')) begins.set(phrase.slice(0, -1), concept)
      else exact.set(phrase, concept)
    }
  }
  const byFirst = new Map<string, typeof phrases>()
  for (const phrase of phrases)
    byFirst.set(phrase.words[0] ?? '', [...(byFirst.get(phrase.words[0] ?? '') ?? []), phrase])
  return { exact, begins, byFirst }
}

const shortestPart = 4

/** How much a term weighs by its kind: a concept or a plain stem fully, the exact word of a concept less, a small word least. */
export const shareOf = (term: string): number => (term.startsWith('=') ? 0.3 : term.startsWith('~') ? 0.4 : 1)

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
    if (whole) return [whole]
    const found = new Set<string>()
    for (let from = 0; from === 0 || from <= word.length - shortestPart; from++) {
      for (let to = word.length; to >= from + 3; to--) {
        const concept = begins.get(word.slice(from, to))
        if (concept && (from === 0 || to - from >= shortestPart)) found.add(concept)
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
  return (words: readonly string[]): readonly string[] => {
    const terms = new Set<string>()
    words.forEach((word, at) => {
      for (const concept of phrasesAt(words, at)) terms.add(`#${concept}`)
      if (asking.has(word)) terms.add(`~${word}`)
      if (!isMark(word) && (!stopwords.has(word) || exact.has(word))) for (const term of termsOf(word)) terms.add(term)
    })
    return [...terms]
  }
}
