/** Keeps the `limit` values used last. A Map remembers the order in which its keys came. */
export const keepRecent = <Value extends object>(limit: number, values = new Map<string, Value>()) => {
  const keep = (id: string, value: Value) => {
    values.delete(id)
    values.set(id, value)
    for (const oldest of values.keys()) {
      if (values.size <= limit) break
      values.delete(oldest)
    }
  }
  const find = (id: string) => {
    const value = values.get(id)
    if (value) keep(id, value)
    return value
  }
  return { find, keep, drop: (id: string) => values.delete(id) }
}
