interface Tally {
  inc(): void
}

type Tallies = (store: string, operation: string, outcome: 'ok' | 'failed') => Tally

/** The same methods; what they resolve to is passed on, and whether they did is counted. */
const watched = <Store extends object>(store: Store, name: string, tallies: Tallies): Store => {
  const methods = new Map<unknown, unknown>()
  const counting = (operation: string, method: (...args: unknown[]) => unknown) => {
    const [ok, failed] = [tallies(name, operation, 'ok'), tallies(name, operation, 'failed')]
    return (...args: unknown[]) => {
      const result = method.apply(store, args)
      if (result instanceof Promise)
        result.then(
          () => ok.inc(),
          () => failed.inc(),
        )
      return result
    }
  }
  return new Proxy(store, {
    get: (target, key) => {
      const method: unknown = methods.get(key) ?? Reflect.get(target, key)
      if (typeof method !== 'function' || methods.has(key)) return method
      methods.set(
        key,
        counting(String(key), (...args) => Reflect.apply(method, store, args)),
      )
      return methods.get(key)
    },
  })
}

/** Lets the stores that have these names in a room be counted; all else in it stays as it is. */
export const createWatch =
  (tallies: Tallies) =>
  <Room extends object>(room: Room, names: readonly (keyof Room & string)[]): Room => {
    const stores = new Map<unknown, unknown>()
    for (const name of names) {
      const store: unknown = room[name]
      if (typeof store === 'object' && store !== null) stores.set(name, watched(store, name, tallies))
    }
    return new Proxy(room, { get: (target, key) => stores.get(key) ?? Reflect.get(target, key) })
  }
