/** Questions → topics: minisearch finds candidates, the nearest phrasing of each decides their order. */
import MiniSearch from 'minisearch'
import { read } from './read.ts'
import { shareOf, termFinder } from './terms.ts'
import type { Topic } from './topics.ts'

export interface Candidate {
  readonly id: string
  /** How alike the question and the topic are, 0 … 1. */
  readonly score: number
}

export interface Retrieval {
  readonly candidates: readonly Candidate[]
  /** The share of the question's weight that the topics' words know, 0 … 1. */
  readonly known: number
}

interface Phrasing {
  readonly terms: ReadonlySet<string>
  readonly weight: number
}

/** How many of minisearch's hits are looked at closely. */
const shortlist = 10
/** How much of the order is minisearch's, the rest is the nearest phrasing's. */
const searchShare = 0.4

const isWhole = (term: string): boolean => shareOf(term) === 1

const termsOf = termFinder()
const wordsOf = (text: string) => termsOf(read(text).map(({ word }) => word))

const phrasingsOf = (topic: Topic): readonly string[] =>
  [topic.sv, topic.en].flatMap(({ title, question, asked }) => [title, question, ...asked])

const fieldsOf = (topic: Topic) => ({
  id: topic.id,
  title: `${topic.sv.title} ${topic.en.title}`,
  question: [topic.sv, topic.en].flatMap(({ question, asked }) => [question, ...asked]).join('\n'),
})

/** Rarer terms weigh more. */
const weigher = (topics: readonly Topic[]) => {
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

const indexOf = (topics: readonly Topic[]) => {
  const index = new MiniSearch<ReturnType<typeof fieldsOf>>({
    fields: ['title', 'question'],
    tokenize: text => wordsOf(text).filter(isWhole),
    processTerm: term => term,
    searchOptions: { boost: { title: 2, question: 3 }, tokenize: text => text.split(' ') },
  })
  index.addAll(topics.map(fieldsOf))
  return index
}

/** Builds the retriever over all topics. */
export const retriever = (topics: readonly Topic[]) => {
  const index = indexOf(topics)
  const { isKnown, weightOf } = weigher(topics)
  const total = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + weightOf(term), 0)
  const phrasings = new Map(
    topics.map(topic => [
      topic.id,
      phrasingsOf(topic).map((text): Phrasing => {
        const terms = new Set(wordsOf(text))
        return { terms, weight: total(terms) }
      }),
    ]),
  )
  const nearest = (id: string, terms: readonly string[], weight: number): number => {
    let best = 0
    for (const phrasing of phrasings.get(id) ?? []) {
      let shared = 0
      for (const term of terms) if (phrasing.terms.has(term)) shared += weightOf(term)
      if (shared > 0) best = Math.max(best, shared / (0.65 * weight + 0.35 * phrasing.weight))
    }
    return best
  }
  return (words: readonly string[]): Retrieval => {
    const terms = termsOf(words)
    const weight = total(terms)
    const whole = terms.filter(isWhole)
    if (whole.length === 0) return { candidates: [], known: 0 }
    const hits = index.search(whole.join(' ')).slice(0, shortlist)
    const top = hits[0]?.score ?? 1
    const candidates = hits
      .map(hit => ({
        id: String(hit.id),
        near: Math.min(1, nearest(String(hit.id), terms, weight)),
        found: hit.score / top,
      }))
      .map(({ id, near, found }) => ({ id, score: near * (1 - searchShare) + near * found * searchShare }))
      .sort((a, b) => b.score - a.score)
    return { candidates, known: total(whole.filter(isKnown)) / total(whole) }
  }
}
