/** The trained part of the topics: how likely each is meant, and that none is. Its numbers are models/topics.json. */
import topicModel from '../models/topics.json' with { type: 'json' }
import { type HashedModel, hashedReader } from '../text/hashed.ts'
import { isMark } from '../text/read.ts'
import { termsOf } from './phrasings.ts'

export interface TopicModel extends HashedModel {
  /** In the order of the weights; after them comes the weight of none. */
  readonly topics: readonly string[]
}

export interface Ranking {
  /** The search terms of the message. */
  readonly terms: readonly string[]
  /** The likeliest topics. */
  readonly foremost: readonly string[]
  /** How likely a topic is, 0 … 1; nothing of one that was not trained. */
  readonly shareOf: (id: string) => number | undefined
  /** How likely it is about one of them at all, 0 … 1. */
  readonly about: number
}

/** How many of the likeliest are looked at, beside what the search finds. */
const foremost = 5
/** Pieces of so many letters. */
const sizes = [3, 4]

const piecesOf = (word: string): readonly string[] => {
  const whole = `^${word}$`
  return sizes.flatMap(size =>
    Array.from({ length: Math.max(0, whole.length - size + 1) }, (_, at) => whole.slice(at, at + size)),
  )
}

/** What the ranking looks at: search terms and pieces of words, each once. */
export const rankedBy = (words: readonly string[], terms: readonly string[]): readonly string[] => [
  ...new Set([...terms, ...words.filter(word => !isMark(word)).flatMap(piecesOf)]),
]

/** Builds the function that weighs every topic at once. */
export const topicRanker = (model: TopicModel = topicModel) => {
  const sharesOf = hashedReader(model, model.topics.length + 1)
  const places = new Map(model.topics.map((id, at) => [id, at]))
  return (words: readonly string[]): Ranking => {
    const terms = termsOf(words)
    const shares = sharesOf(rankedBy(words, terms))
    const best = model.topics
      .map((_, at) => at)
      .sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
      .slice(0, foremost)
    return {
      terms,
      about: 1 - (shares[model.topics.length] ?? 0),
      foremost: best.flatMap(at => model.topics[at] ?? []),
      shareOf: id => shares[places.get(id) ?? -1],
    }
  }
}
