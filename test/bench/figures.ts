/** The value below which `share` of the values lie, by the nearest rank. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** How far the middle half of the rounds lies apart, as a share of their median. */
export const spread = (values: readonly number[]): number =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / median(values)

/** Over this a figure says more about the machine than about the servers. */
export const tooNoisy = 0.35

export interface Ratio {
  readonly ratio: number
  readonly spread: number
  readonly noisy: boolean
}

/** Round by round, as both ran at nearly the same time; then the median of those. */
export const ratioOf = (ours: readonly number[], theirs: readonly number[]): Ratio => {
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN))
  const apart = spread(ratios)
  return { ratio: median(ratios), spread: apart, noisy: !(apart <= tooNoisy) }
}
