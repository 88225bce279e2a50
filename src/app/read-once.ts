import type { Memories, Memory } from '../conversation/ports.ts'

/** All facts but one. Each may be missing: that is how a stranger is known. */
const without = <Facts extends object>(facts: Facts, fact: keyof Facts): object =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => name !== fact))

const once = <Facts extends object>({ recall, remember, forget }: Memory<Facts>): Memory<Facts> => {
  const known = new Map<string, Promise<Facts>>()
  const find = (id: string): Promise<Facts> => {
    const found = known.get(id) ?? recall(id)
    known.set(id, found)
    return found
  }
  return {
    recall: find,
    remember: async (id, facts) => {
      if (Object.keys(facts).length === 0) return { before: await find(id), after: await find(id) }
      const change = await remember(id, facts)
      known.set(id, Promise.resolve(change.after))
      return change
    },
    forget: async (id, fact) => {
      const left = fact === undefined ? {} : without(await find(id), fact)
      await forget(id, fact)
      known.set(id, Promise.resolve(left as Facts))
    },
  }
}

/** The memories of one turn: what was read or written once in it is known for the rest of it. */
export const readOnce = ({ sessions, people, places }: Memories): Memories => ({
  sessions: once(sessions),
  people: once(people),
  places: once(places),
})
