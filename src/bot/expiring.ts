interface Span {
  /** How many are kept: the oldest go first. */
  readonly most: number
  /** Milliseconds after which one counts as gone. */
  readonly age: number
}

/** What was noted in the last while, and never more than so much of it. */
export const createRecent = <Value>({ most, age }: Span, now: () => number) => {
  const entries = new Map<string, { readonly value: Value; readonly until: number }>()
  const drop = (key: string): void => void entries.delete(key)
  const tidy = () => {
    for (const [key, { until }] of entries) {
      if (entries.size <= most && until > now()) break
      entries.delete(key)
    }
  }
  return {
    drop,
    find: (key: string): Value | undefined => {
      const entry = entries.get(key)
      return entry && entry.until > now() ? entry.value : undefined
    },
    keep: (key: string, value: Value, milliseconds: number = age): void => {
      entries.delete(key)
      entries.set(key, { value, until: now() + milliseconds })
      tidy()
    },
    size: (): number => entries.size,
  }
}
