/** The trained part: a softmax over features → how likely each intent is. Its numbers are models/intents.json. */
import intentModel from '../models/intents.json' with { type: 'json' }
import { type Intent, intents } from '../words/commands.ts'

export type Likelihood = Readonly<Record<Intent, number>>

export interface IntentModel {
  readonly features: string
  readonly weights: string
  readonly scale: number
}

/** Loads the weights: one byte a feature and intent, in the order of `intents`. */
export const intentModelReader = (model: IntentModel = intentModel) => {
  const bytes = Buffer.from(model.weights, 'base64')
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const rows = new Map(model.features.split(' ').map((feature, row) => [feature, row * intents.length]))
  return (features: readonly string[]): Likelihood => {
    const sums = new Float64Array(intents.length)
    for (const feature of features) {
      const row = rows.get(feature)
      if (row === undefined) continue
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[row + at] ?? 0)
    }
    const powers = sums.map(sum => Math.exp(sum * model.scale))
    const total = powers.reduce((sum, power) => sum + power, 0)
    return Object.fromEntries(intents.map((intent, at) => [intent, (powers[at] ?? 0) / total])) as Record<
      Intent,
      number
    >
  }
}
