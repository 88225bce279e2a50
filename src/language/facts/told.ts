/** Who sold what, by a trained choice among all that a message may mean. */
import toldModel from '../models/told.json' with { type: 'json' }
import { type HashedModel, placeOfHash, softmax, weightsOf } from '../text/hashed.ts'
import type { Mark } from './marks.ts'
import type { Signs } from './option-signs.ts'
import type { Option, Options } from './options.ts'
import type { Part, Seller } from './sold.ts'

/** What is likeliest of a part, and how likely; without a seller the message is not about it. */
interface Choice {
  readonly seller?: Seller
  readonly likelihood: number
  /** The likeliest mention of whoever sold it. */
  readonly by?: Mark
}

export type Told = Readonly<Record<Part, Choice>>
export type ReadTold = (options: Options) => Told

/** Where a sign stands among the weights, by what it counts as. */
export const placeAs = (sign: number, as: number, places: number): number =>
  placeOfHash(as === 0 ? sign : Math.imul(sign ^ as, 0x01000193), places)

type SumOf = (signs: Signs) => number

const chancesOf = (options: readonly Option[], sumOf: SumOf): Float64Array => {
  const sums = options.map(({ signs }) => signs.reduce((sum, each) => sum + sumOf(each), 0))
  return softmax(sums, 1)
}

/** A mention that is less likely than this names nobody. */
const leastNamed = 0.1

/** Options that name the same seller stand together; of them the likeliest that is named by a word says by which. */
const choiceOf = (options: readonly Option[], sumOf: SumOf): Choice => {
  const chances = chancesOf(options, sumOf)
  const together = new Map<Seller | undefined, { likelihood: number; most: number; by?: Mark }>()
  options.forEach(({ seller, by }, at) => {
    const chance = chances[at] ?? 0
    const before = together.get(seller) ?? { likelihood: 0, most: leastNamed }
    const named = by && chance >= before.most ? { most: chance, by } : {}
    together.set(seller, { ...before, likelihood: before.likelihood + chance, ...named })
  })
  let [seller, likeliest] = [undefined as Seller | undefined, { likelihood: 0 } as Omit<Choice, 'seller'>]
  for (const [each, { likelihood, by }] of together)
    if (likelihood > likeliest.likelihood) [seller, likeliest] = [each, { likelihood, ...(by && { by }) }]
  return { ...(seller && { seller }), ...likeliest }
}

/** Builds what chooses among the options of a message. */
export const toldReader = (model: HashedModel = toldModel): ReadTold => {
  const [weights, { scale }] = [weightsOf(model), model]
  const added = ({ as, signs }: Signs): number => {
    let sum = 0
    for (const sign of signs) sum += weights[placeAs(sign, as, weights.length)] ?? 0
    return sum * scale
  }
  return options => {
    const known = new Map<Iterable<number>, Map<number, number>>()
    const sumOf: SumOf = signs => {
      const byUse = known.get(signs.signs) ?? new Map<number, number>()
      known.set(signs.signs, byUse)
      const sum = byUse.get(signs.as) ?? added(signs)
      byUse.set(signs.as, sum)
      return sum
    }
    const { license, usage, whole } = options
    return { license: choiceOf(license, sumOf), usage: choiceOf(usage, sumOf), whole: choiceOf(whole, sumOf) }
  }
}
