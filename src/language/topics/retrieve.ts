/** Questions → topics: minisearch and the trained ranking find candidates; how alike each is, and how likely, decides their order. */
import MiniSearch from 'minisearch'
import { isWhole, phrasingsOf, weigher, wordsOf } from './phrasings.ts'
import type { Ranking } from './ranking.ts'
import { answersIn, type Topic } from './topic.ts'

interface Candidate {
  readonly id: string
  /** How alike the question and the topic are, 0 … 1. */
  readonly score: number
  /** By what they are ordered: how alike, and how likely by what was trained. */
  readonly rank: number
}

export interface Retrieval {
  readonly candidates: readonly Candidate[]
  /** The share of the question's weight that the topics' words know, 0 … 1. */
  readonly known: number
}

/** A term in one topic. */
interface Place {
  /** The phrasings in which it stands, by their numbers. */
  readonly holding: readonly number[]
  readonly worth: number
}

/** A topic as it is compared with a question. */
interface Prepared {
  /** What each phrasing weighs. */
  readonly weights: Float64Array
  readonly places: ReadonlyMap<string, Place>
}

/** How many of minisearch's hits are looked at closely. */
const shortlist = 24
/** What a likeness is made of: the nearest phrasing, how usual each word is among all phrasings, and the answer's words. */
const shares = { nearest: 0.5, usual: 1, answer: 0.25 }
const allShares = shares.nearest + shares.usual + shares.answer
/** What the trained ranking counts for, and what it gives a topic that it finds next to impossible. */
const trust = { weight: 0.035, least: 1e-3 }
/** A word in so many phrasings of a topic is worth half of what it could be. */
const halfUsual = 2

const fieldsOf = (topic: Topic) => ({
  id: topic.id,
  title: `${topic.sv.title} ${topic.en.title}`,
  question: [topic.sv, topic.en].flatMap(({ question, asked }) => [question, ...asked]).join('\n'),
})

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

/** What each term is worth for a topic, apart from any one phrasing; 0 … 1.3 of its weight. */
const worthOf = (topic: Topic): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const term of phrasingsOf(topic).flatMap(text => [...new Set(wordsOf(text))])) {
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const worth = new Map([...counts].map(([term, count]) => [term, (shares.usual * count) / (count + halfUsual)]))
  for (const term of new Set(wordsOf(answersIn(topic)))) {
    worth.set(term, (worth.get(term) ?? 0) + shares.answer)
  }
  return worth
}

const preparedWith = (topic: Topic, total: (terms: Iterable<string>) => number): Prepared => {
  const phrasings = phrasingsOf(topic).map(text => new Set(wordsOf(text)))
  const holding = new Map<string, number[]>()
  phrasings.forEach((terms, at) => {
    for (const term of terms) holding.set(term, [...(holding.get(term) ?? []), at])
  })
  const places = new Map(
    [...worthOf(topic)].map(([term, worth]) => [term, { holding: holding.get(term) ?? [], worth }]),
  )
  return { weights: Float64Array.from(phrasings, total), places }
}

interface Weighed {
  readonly terms: readonly string[]
  readonly weights: readonly number[]
  /** Of all terms together. */
  readonly weight: number
}

/** How alike a question and a topic are: its nearest phrasing, and how usual each word is in it. */
const likenessOf = ({ terms, weights, weight }: Weighed, topic: Prepared): number => {
  const shared = new Float64Array(topic.weights.length)
  let usual = 0
  for (let at = 0; at < terms.length; at++) {
    const place = topic.places.get(terms[at] ?? '')
    if (place === undefined) continue
    const [{ holding }, worth] = [place, weights[at] ?? 0]
    for (let next = 0; next < holding.length; next++) {
      const phrasing = holding[next] ?? 0
      shared[phrasing] = (shared[phrasing] ?? 0) + worth
    }
    usual += place.worth * worth
  }
  let nearest = 0
  for (let at = 0; at < shared.length; at++) {
    const likeness = (shared[at] ?? 0) / (0.6 * weight + 0.4 * (topic.weights[at] ?? 0))
    if (likeness > nearest) nearest = likeness
  }
  return Math.min(1, (shares.nearest * Math.min(1, nearest) + usual / weight) / allShares)
}

/** Builds the retriever over all topics. */
export const retriever = (topics: readonly Topic[]) => {
  const index = indexOf(topics)
  const { isKnown, weightOf } = weigher(topics)
  const total = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + weightOf(term), 0)
  const prepared = new Map(topics.map(topic => [topic.id, preparedWith(topic, total)]))
  return ({ terms, foremost, shareOf }: Ranking): Retrieval => {
    const whole = terms.filter(isWhole)
    if (whole.length === 0) return { candidates: [], known: 0 }
    const weights = terms.map(weightOf)
    const weight = weights.reduce((sum, each) => sum + each, 0)
    const hits = index.search(whole.join(' ')).slice(0, shortlist)
    const found = new Set([...hits.map(({ id }) => String(id)), ...foremost()])
    const candidates = [...found]
      .flatMap(id => {
        const topic = prepared.get(id)
        if (!topic) return []
        const score = likenessOf({ terms, weights, weight }, topic)
        // a topic that was not trained stands by its likeness
        return { id, score, rank: score + trust.weight * Math.log((shareOf(id) ?? score) + trust.least) }
      })
      .sort((a, b) => b.rank - a.rank)
    return { candidates, known: total(whole.filter(isKnown)) / total(whole) }
  }
}
