/** Does together what comes while others are being done. Each waits for the batch that it went with, and fails with it. */
export const gathering = <Item>(work: (items: readonly Item[]) => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  let next: { readonly items: Item[]; readonly done: Promise<void> } | undefined
  const begin = () => {
    const items: Item[] = []
    const done = last.then(() => {
      next = undefined
      return work(items)
    })
    last = done.catch(() => {})
    return { items, done }
  }
  const add = (item: Item): Promise<void> => {
    next ??= begin()
    next.items.push(item)
    return next.done
  }
  /** Resolves when all that came so far is done, or has failed. */
  return { add, idle: () => last }
}
