/** Counts one more under these labels, in the order of the tally's `labelNames`. */
export type Count = (...labels: string[]) => void

/** What is counted, whoever shows it. */
export interface Tally {
  readonly name: string
  readonly help: string
  readonly labelNames: readonly string[]
  readonly count: Count
  /** How often each was counted so far. */
  counted(): Iterable<{ readonly labels: Readonly<Record<string, string>>; readonly times: number }>
}

/** A tally in which nothing is counted yet. To count is an addition: who shows it does the rest, when somebody reads. */
export const newTally = (name: string, help: string, labelNames: readonly string[] = []): Tally => {
  const counts = new Map<string, { labels: Record<string, string>; times: number }>()
  const begin = (values: readonly string[]) => ({
    labels: Object.fromEntries(labelNames.map((label, index) => [label, values[index] ?? ''])),
    times: 0,
  })
  return {
    ...{ name, help, labelNames },
    count: (...values) => {
      const key = values.join('\n')
      const entry = counts.get(key) ?? begin(values)
      entry.times += 1
      counts.set(key, entry)
    },
    counted: () => counts.values(),
  }
}
