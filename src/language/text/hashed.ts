/** A softmax whose features are found by their hash: nothing but numbers is kept, and a feature that was never seen does next to nothing. */
export interface HashedModel {
  readonly scale: number
  /** One byte a place and label, base64. */
  readonly weights: string
}

/** FNV-1a, folded into `places` (a power of two). */
export const placeOf = (feature: string, places: number): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (places - 1)
}

/** Loads the weights → how likely each label is, by its number. */
export const hashedReader = ({ scale, weights: packed }: HashedModel, labels: number) => {
  const bytes = Buffer.from(packed, 'base64')
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const places = weights.length / labels
  return (features: readonly string[]): Float64Array => {
    const sums = new Float64Array(labels)
    for (const feature of features) {
      const row = placeOf(feature, places) * labels
      for (let at = 0; at < labels; at++) sums[at] = (sums[at] ?? 0) + (weights[row + at] ?? 0)
    }
    const top = Math.max(...sums)
    const powers = sums.map(sum => Math.exp((sum - top) * scale))
    const total = powers.reduce((sum, power) => sum + power, 0)
    return powers.map(power => power / total)
  }
}
