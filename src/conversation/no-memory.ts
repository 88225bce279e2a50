import type { Memories, Memory } from './ports.ts'

const nothing: Memory<object> = {
  recall: async () => ({}),
  remember: async (_, facts) => ({ before: {}, after: facts }),
  forget: async () => {},
}

/** For what is asked in passing, by a search or of somebody else's message: nothing is known, and nothing is remembered. */
export const passing: Memories = { sessions: nothing, people: nothing, places: nothing }
