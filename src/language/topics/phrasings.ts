/** How topics are asked, as search terms, and what each term weighs. */
import { isMark, read } from '../text/read.ts'
import { shareOf, termFinder } from './terms.ts'
import type { Topic } from './topic.ts'

/** Whole words and concepts, which minisearch looks for. */
export const isWhole = (term: string): boolean => shareOf(term) === 1

/** The search terms of folded words. */
export const termsOf = termFinder()
/** The search terms of a text. */
export const wordsOf = (text: string) => termsOf(read(text).map(({ word }) => word))

/** All ways in which a topic is asked, each once: saying it again changes nothing. */
export const phrasingsOf = (topic: Topic): readonly string[] => [
  ...new Set([topic.sv, topic.en].flatMap(({ title, question, asked }) => [title, question, ...asked])),
]

/** Rarer terms weigh more. */
export const weigher = (topics: readonly Topic[]) => {
  const frequency = new Map<string, number>()
  for (const topic of topics) {
    for (const term of wordsOf(phrasingsOf(topic).join(' . '))) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  }
  const unknown = Math.log(1 + topics.length * 1.5)
  return {
    isKnown: (term: string) => frequency.has(term),
    weightOf: (term: string) => {
      const count = frequency.get(term)
      return shareOf(term) * (count === undefined ? unknown : Math.log(1 + topics.length / count))
    },
  }
}

const inOrder = (words: readonly string[]): string => words.filter(word => !isMark(word)).join(' ')

/** Word for word a way in which a topic is asked: that question, however much it looks like a statement ("CSP eller EA"). */
export const exactPhrasing = (topics: readonly Topic[]) => {
  const ids = new Map(
    topics.flatMap(({ id, sv, en }) =>
      [sv, en].flatMap(({ question, asked }) =>
        [question, ...asked].map(text => [inOrder(read(text).map(({ word }) => word)), id] as const),
      ),
    ),
  )
  return (words: readonly string[]): string | undefined => ids.get(inOrder(words))
}
