/** The trained part of the topics: how likely each is meant, and that none is. Its numbers are models/topics.json. */
import topicModel from '../models/topics.json' with { type: 'json' }
import { type HashedModel, placedReader, placeOf, placeOfPart } from '../text/hashed.ts'
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
  readonly foremost: () => readonly string[]
  /** How likely a topic is, 0 … 1; nothing of one that was not trained. */
  readonly shareOf: (id: string) => number | undefined
  /** How likely it is about one of them at all, 0 … 1. */
  readonly about: number
}

/** How many of the likeliest are looked at, beside what the search finds. */
const foremost = 5
/** How many places features are folded into. */
export const rankingPlaces = 1 << 12
/** Pieces of so many letters. */
const sizes = [3, 4]

/** Where words' pieces stand, kept: so that a flood of strange words cannot grow the memory, not too many. */
const remembered = 5000
const pieces = new Map<string, readonly number[]>()

const placesOfPieces = (word: string): readonly number[] => {
  const known = pieces.get(word)
  if (known) return known
  const [whole, places] = [`^${word}$`, []] as [string, number[]]
  for (const size of sizes)
    for (let at = 0; at + size <= whole.length; at++) places.push(placeOfPart(whole, at, at + size, rankingPlaces))
  if (pieces.size < remembered) pieces.set(word, places)
  return places
}

/** What the ranking looks at: search terms and pieces of words, each place once. */
export const placesIn = (words: readonly string[], terms: readonly string[]): ReadonlySet<number> => {
  const places = new Set<number>()
  for (const term of terms) places.add(placeOf(term, rankingPlaces))
  for (const word of words) if (!isMark(word)) for (const place of placesOfPieces(word)) places.add(place)
  return places
}

/** Builds the function that weighs every topic at once. */
export const topicRanker = (model: TopicModel = topicModel) => {
  const sharesOf = placedReader(model, model.topics.length + 1, { evened: true })
  const numbers = new Map(model.topics.map((id, at) => [id, at]))
  return (words: readonly string[]): Ranking => {
    const terms = termsOf(words)
    const shares = sharesOf(placesIn(words, terms))
    return {
      terms,
      about: 1 - (shares[model.topics.length] ?? 0),
      foremost: () => {
        const inOrder = model.topics.map((_, at) => at).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
        return inOrder.slice(0, foremost).flatMap(at => model.topics[at] ?? [])
      },
      shareOf: id => shares[numbers.get(id) ?? -1],
    }
  }
}
