/** Trains a softmax by stochastic gradient descent (AdaGrad, L2). Same seed, same examples → the same numbers. */
import { type HashedModel, shareOfEach, softmax } from '../text/hashed.ts'

interface Example {
  readonly features: readonly number[]
  readonly label: number
  /** What it counts for beside the others; 1 unless told. */
  readonly weight?: number | undefined
}

/** A small random generator with a seed (mulberry32). */
export const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

export const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] => {
  const copy = [...items]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[copy[at], copy[other]] = [copy[other] as Item, copy[at] as Item]
  }
  return copy
}

interface Options {
  readonly labels: number
  readonly features: number
  readonly rounds: number
  readonly rate: number
  readonly decay: number
  readonly seed: number
  /** A smaller error teaches nothing, and costs nothing. */
  readonly least?: number
  /** A long message counts as much as a short one. */
  readonly evened?: boolean
}

/** Moves one weight against its error: AdaGrad with L2, the shorter the more it was moved before (`start`: as if so much). */
export const mover = (weights: Float64Array, { rate, decay }: { rate: number; decay: number }, start: number) => {
  const seen = new Float64Array(weights.length).fill(start)
  return (cell: number, error: number): void => {
    const weight = weights[cell] as number
    const slope = error + decay * weight
    const moved = (seen[cell] as number) + slope * slope
    seen[cell] = moved
    weights[cell] = weight - (rate * slope) / Math.sqrt(moved)
  }
}

/** Weights, one row of `labels` numbers a feature. */
export const trainSoftmax = (examples: readonly Example[], options: Options): Float64Array => {
  const { labels, features, rounds, least = 0, evened = false } = options
  const weights = new Float64Array(labels * features)
  const move = mover(weights, options, 1e-4)
  const random = randomFrom(options.seed)
  const [scores, taught] = [new Float64Array(labels), new Int32Array(labels)]
  for (let round = 0; round < rounds; round++) {
    for (const { features: active, label, weight = 1 } of shuffled(examples, random)) {
      const share = evened ? shareOfEach(active.length) : 1
      scores.fill(0)
      for (const row of active) {
        const from = row * labels
        for (let at = 0; at < labels; at++) scores[at] = (scores[at] as number) + share * (weights[from + at] as number)
      }
      const errors = softmax(scores, 1)
      errors[label] = (errors[label] as number) - 1
      let many = 0
      for (let at = 0; at < labels; at++) {
        const error = weight * (errors[at] as number)
        if (Math.abs(error) < least) continue
        taught[many] = at
        errors[many++] = error * share
      }
      for (const row of active)
        for (let next = 0; next < many; next++) move(row * labels + (taught[next] as number), errors[next] as number)
    }
  }
  return weights
}

/** One byte a weight, as the engine reads them. */
export const packed = (weights: Float64Array): HashedModel => {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  const bytes = Int8Array.from(weights, weight => Math.round(weight / scale))
  return { scale, weights: Buffer.from(bytes.buffer).toString('base64') }
}
