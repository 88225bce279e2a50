/** A softmax whose features are found by their hash: nothing but numbers is kept, and a feature that was never seen does next to nothing. */
export interface HashedModel {
  readonly scale: number
  /** One byte a place and label, base64. */
  readonly weights: string
}

/** FNV-1a: what every hash begins with. */
export const hashOfNothing = 0x811c9dc5 | 0

/** The hash of a text, or of a part of it, behind another that was hashed before: as of both in one, which nobody has to join. */
export const hashBehind = (before: number, text: string, from = 0, to = text.length): number => {
  let hash = before
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** A hash folded into `places` (a power of two). */
export const placeOfHash = (hash: number, places: number): number => (hash ^ (hash >>> 15)) & (places - 1)

export const placeOfPart = (text: string, from: number, to: number, places: number): number =>
  placeOfHash(hashBehind(hashOfNothing, text, from, to), places)

export const placeOf = (feature: string, places: number): number => placeOfPart(feature, 0, feature.length, places)

/** What each of a message's features counts for where a long message shall not be surer than a short one. */
export const shareOfEach = (features: number): number => 1 / Math.sqrt(Math.max(1, features))

/** The weights of a model, as numbers. */
export const weightsOf = ({ weights }: HashedModel): Int8Array => {
  const bytes = Buffer.from(weights, 'base64')
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** Loads the weights → how likely each label is, by its number, for a message whose features stand at these places. */
export const placedReader = (
  model: HashedModel,
  labels: number,
  { placeIn = (place: number) => place, evened = false } = {},
) => {
  const [weights, { scale }] = [weightsOf(model), model]
  return (features: Iterable<number>): Float64Array => {
    const sums = new Int32Array(labels)
    let count = 0
    for (const feature of features) {
      count++
      const row = placeIn(feature) * labels
      for (let at = 0; at < labels; at++) sums[at] = (sums[at] ?? 0) + (weights[row + at] ?? 0)
    }
    return softmax(sums, evened ? scale * shareOfEach(count) : scale)
  }
}

/** How likely each is, by its sum. */
export const softmax = (sums: Int32Array | Float64Array | readonly number[], scale: number): Float64Array => {
  const shares = new Float64Array(sums.length)
  let top = Number.NEGATIVE_INFINITY
  for (const sum of sums) if (sum > top) top = sum
  let total = 0
  for (let at = 0; at < sums.length; at++) total += shares[at] = Math.exp(((sums[at] ?? 0) - top) * scale)
  for (let at = 0; at < sums.length; at++) shares[at] = (shares[at] ?? 0) / total
  return shares
}

/** The same, for features by their hashes. */
export const hashedReader = (model: HashedModel, labels: number) => {
  const places = Buffer.byteLength(model.weights, 'base64') / labels
  return placedReader(model, labels, { placeIn: hash => placeOfHash(hash, places) })
}
