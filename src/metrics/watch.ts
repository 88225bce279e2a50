import type { Count } from './tally.ts'

type Method = (...args: unknown[]) => unknown

/** The same methods; what they resolve to is passed on, and whether they did is counted. */
const watched = (store: object, name: string, count: Count): object => {
  const counting =
    (operation: string, method: Method): Method =>
    (...args) => {
      const result = Reflect.apply(method, store, args)
      if (result instanceof Promise)
        result.then(
          () => count(name, operation, 'ok'),
          () => count(name, operation, 'failed'),
        )
      return result
    }
  const parts = Object.entries(store).map(([key, part]) => [
    key,
    typeof part === 'function' ? counting(key, part) : part,
  ])
  return Object.fromEntries(parts)
}

/** Lets the stores that have these names in a room be counted, by name, operation and outcome; all else in it stays as it is. */
export const createWatch =
  (count: Count) =>
  <Room extends object>(room: Room, names: readonly (keyof Room & string)[]): Room => {
    const stores = names.flatMap(name => {
      const store: unknown = room[name]
      return typeof store === 'object' && store !== null ? [[name, watched(store, name, count)]] : []
    })
    return { ...room, ...Object.fromEntries(stores) }
  }
