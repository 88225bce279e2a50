import type { Memory } from '../conversation/ports.ts'
import { withFacts, withoutFacts } from './facts.ts'

/** Puts `next(before)` in the place of what is known of `id`, as one step. The same object back means: nothing to keep. */
export type Change<Facts extends object> = (
  id: string,
  next: (before: Facts) => Facts,
) => Promise<{ readonly before: Facts; readonly after: Facts }>

/** A memory needs one thing of a store: to change a record as one step. */
export const memoryBy = <Facts extends object>(change: Change<Facts>): Memory<Facts> => ({
  recall: async id => (await change(id, before => before)).after,
  remember: (id, facts) => change(id, before => withFacts(before, facts)),
  forget: async (id, fact) => {
    await change(id, before => withoutFacts(before, fact))
  },
})
