/** Trains who sold what: on sentences of people, each labelled with who sold which part. */
import { readFileSync } from 'node:fs'
import type { ReadStory } from '../facts/fact-reader.ts'
import { type Option, optionsOf } from '../facts/options.ts'
import { type Part, parts, type Seller, type Sold } from '../facts/sold.ts'
import { placeAs } from '../facts/told.ts'
import type { HashedModel } from '../text/hashed.ts'
import { examples, retiredExamples } from './examples.ts'
import people from './people.json' with { type: 'json' }
import { mover, packed, randomFrom, shuffled } from './softmax.ts'

const places = 1 << 16
const learning = { rounds: 4, rate: 0.05, decay: 1e-3, seed: 7 }

interface ToldSentence {
  readonly text: string
  readonly sold: Sold
  /** How much it counts. */
  readonly weight?: number
}

/** One choice to learn from: options by their places, and which of them are right. */
interface Lesson {
  readonly options: readonly (readonly number[])[]
  readonly right: readonly boolean[]
  readonly weight: number
}

const placesOf = ({ signs }: Option): readonly number[] => [
  ...new Set(signs.flatMap(({ as, signs }) => Array.from(signs, sign => placeAs(sign, as, places)))),
]

/** A sentence about a kind teaches nothing of sentences about none. */
const isAbout = (sold: Sold, part: Part): boolean =>
  part !== 'whole' || (sold.license === undefined && sold.usage === undefined)

/** Where who sold it is named by a word that means several, that word is what the sentence speaks of. */
const rightOf = (options: readonly Option[], seller: Seller | undefined): readonly boolean[] => {
  const right = options.map(option => option.seller === seller)
  return right.includes(true) ? right : options.map(option => option.seller === 'unknown' && option.by !== undefined)
}

const lessonsOf = ({ text, sold, weight = 1 }: ToldSentence, readStory: ReadStory): readonly Lesson[] => {
  const all = optionsOf(readStory(text))
  if (!all) return []
  return parts
    .filter(part => isAbout(sold, part))
    .flatMap(part => {
      const right = rightOf(all[part], sold[part])
      return all[part].length > 1 && right.includes(true) ? [{ options: all[part].map(placesOf), right, weight }] : []
    })
}

/** Whichever option is right, it should be one of the right ones: gradient of the likelihood of all of them together. */
const learn = (lessons: readonly Lesson[], weights: Float64Array): void => {
  const { rounds, seed } = learning
  const move = mover(weights, learning, 1e-3)
  const random = randomFrom(seed)
  for (let round = 0; round < rounds; round++) {
    for (const { options, right, weight } of shuffled(lessons, random)) {
      const sums = options.map(option => option.reduce((sum, place) => sum + (weights[place] ?? 0), 0))
      const top = Math.max(...sums)
      const shares = sums.map(sum => Math.exp(sum - top))
      const total = shares.reduce((sum, share) => sum + share, 0)
      const good = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0)
      options.forEach((option, at) => {
        const share = shares[at] ?? 0
        const error = weight * (share / total - (right[at] ? share / good : 0))
        if (Math.abs(error) < 1e-3) return
        for (const place of option) move(place, error)
      })
    }
  }
}

/** What people wrote in a file of this folder, one sentence a line, each with who sold which part. */
const written = (): readonly ToldSentence[] =>
  readFileSync(new URL('told.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as ToldSentence)

/** As the rules read them, which they do rightly; they count less. */
const asRuled = (texts: readonly string[], readStory: ReadStory): readonly ToldSentence[] =>
  texts
    .map(text => ({ text, sold: readStory(text).ruled, weight: 0.3 }))
    .filter(({ sold }) => Object.keys(sold).length > 0)

/** What people say of other things: nothing is sold in it. */
const beside = (): readonly ToldSentence[] =>
  [...examples(), ...retiredExamples()]
    .filter(({ intent }) => intent === 'out_of_scope')
    .map(({ text }) => ({ text, sold: {} }))

/** All that the model learns from. */
export const toldSentences = (readStory: ReadStory): readonly ToldSentence[] => [
  ...written(),
  ...asRuled(people, readStory),
  ...beside(),
]

/** The model of models/told.json. */
export const trainTold = (sentences: readonly ToldSentence[], readStory: ReadStory): HashedModel => {
  const weights = new Float64Array(places)
  learn(
    sentences.flatMap(sentence => lessonsOf(sentence, readStory)),
    weights,
  )
  return packed(weights)
}
