/** Which words are the product's own, and which are known at all: whatever else looks like a name is taken for one. */
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { lexicon } from '../facts/cues.ts'
import languageModel from '../models/languages.json' with { type: 'json' }
import { partsOf } from '../text/patterns.ts'
import { fold, read } from '../text/read.ts'
import { speller } from '../text/spelling.ts'
import type { Topic } from '../topics/topic.ts'
import { commandWords, languageWords } from '../words/commands.ts'
import { conceptWords } from '../words/concepts.ts'
import { fillers } from '../words/fillers.ts'
import { misspelt } from '../words/misspelt.ts'
import { commonNames } from '../words/names.ts'
import { realWords } from '../words/real-words.ts'
import { stopwords } from '../words/stopwords.ts'

/** All take folded words. */
export interface Vocabulary {
  /** Grammar and politeness. */
  readonly isSmall: (word: string) => boolean
  /** Of our lexicons, products and topics: never a name, even with a capital letter in the middle of a sentence. */
  readonly isOwn: (word: string) => boolean
  /** Seen in any of our texts, as it is, inflected, or as a part of a compound. */
  readonly isKnown: (word: string) => boolean
}

/** A shorter beginning ("del*") begins too many names. */
const shortestBeginning = 4
const shortestPart = 4

const phrases = (): readonly string[] => [
  ...lexicon.flatMap(row => row.phrases),
  ...Object.values(commandWords).flat(),
  ...Object.values(languageWords).flat(),
  ...[...conceptWords.values()].flat(),
]

const textsOf = ({ sv, en }: Topic): readonly string[] =>
  [sv, en].flatMap(({ title, question, answer, asked }) => [title, question, answer, ...asked])

/** Words that topics write with a capital letter inside a sentence: names of products, portals and programmes. */
const namesIn = (topics: readonly Topic[]): readonly string[] =>
  topics.flatMap(textsOf).flatMap(text => {
    const tokens = read(text)
    return tokens
      .filter(({ capital }, at) => capital && at > 0 && !/[.!?]/.test(tokens[at - 1]?.word ?? ''))
      .map(({ word }) => word)
  })

const seenWords = (topics: readonly Topic[]): readonly string[] => [
  ...languageModel.words.split(' ').map(item => fold(item.slice(0, item.lastIndexOf(':')))),
  ...topics.flatMap(textsOf).flatMap(text => read(text).map(({ word }) => word)),
]

/** Whether a word is two known ones written together, with or without an s between. */
const joins = (word: string, parts: ReadonlySet<string>): boolean => {
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    if (
      parts.has(head) &&
      (parts.has(tail) || (tail.length > shortestPart && tail[0] === 's' && parts.has(tail.slice(1))))
    )
      return true
  }
  return false
}

const stemsOf = (word: string): readonly string[] => [swedish(word), english(word)]

/** Builds the vocabulary of the lexicons and these topics. */
export const vocabularyOf = (topics: readonly Topic[]): Vocabulary => {
  const written = phrases().flatMap(phrase => partsOf(phrase).flat(2))
  const begins = written.filter(word => word.endsWith('*')).map(word => word.slice(0, -1))
  const own = new Set([...written, ...begins, ...namesIn(topics), ...fillers, ...stopwords, ...misspelt])
  const beginnings = new Set(begins.filter(word => word.length >= shortestBeginning))
  const seen = new Set([...own, ...realWords, ...seenWords(topics)])
  for (const name of commonNames) for (const set of [own, seen]) set.delete(name)
  const stems = new Set([...seen].flatMap(stemsOf))
  const spell = speller(misspelt, seen)
  const beginsOwn = (word: string) => {
    for (let to = shortestBeginning; to <= word.length; to++) if (beginnings.has(word.slice(0, to))) return true
    return false
  }
  const isOwn = (word: string) => own.has(word) || own.has(spell(word)) || beginsOwn(word)
  const isSeen = (word: string) => seen.has(word) || (word.length > 3 && stemsOf(word).some(stem => stems.has(stem)))
  return {
    isSmall: word => stopwords.has(word) || fillers.has(word),
    isOwn,
    isKnown: word => isOwn(word) || isSeen(word) || joins(word, seen),
  }
}
