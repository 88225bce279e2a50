import type { Memory } from '../conversation/ports.ts'

/** Nothing is known. Every fact of a record may be missing, which TypeScript cannot tell of a type parameter. */
export const noFacts = <Facts extends object>(): Facts => Object.freeze({}) as Facts

/** What is known after `facts` were learnt: the very same object when they were known already. */
const withFacts = <Facts extends object>(known: Facts, facts: Facts): Facts => {
  const isNews = (fact: keyof Facts) => facts[fact] !== undefined && known[fact] !== facts[fact]
  const news = (Object.keys(facts) as (keyof Facts)[]).filter(isNews)
  return news.length === 0
    ? known
    : Object.freeze({ ...known, ...Object.fromEntries(news.map(fact => [fact, facts[fact]])) })
}

/** What is known without one fact, or without any: the very same object when it was not known anyway. */
const withoutFacts = <Facts extends object>(known: Facts, fact?: keyof Facts): Facts => {
  const rest = entriesOf(known).filter(([name]) => fact !== undefined && name !== fact)
  return rest.length === entriesOf(known).length ? known : Object.freeze(Object.fromEntries(rest) as Facts)
}

const entriesOf = <Facts extends object>(facts: Facts) => Object.entries(facts) as [keyof Facts, Facts[keyof Facts]][]

/** Puts `next(before)` in the place of what is known of `id`, as one step. The same object back means: nothing to keep. */
type Change<Facts extends object> = (
  id: string,
  next: (before: Facts) => Facts,
) => Promise<{ readonly before: Facts; readonly after: Facts }>

/** A memory needs one thing of a store: to change a record as one step. `read`: what is told of all that stands in it. */
export const memoryBy = <Facts extends object>(
  change: Change<Facts>,
  read: (stored: Facts) => Facts = stored => stored,
): Memory<Facts> => ({
  recall: async id => read((await change(id, before => before)).after),
  remember: async (id, facts) => {
    const { before, after } = await change(id, before => withFacts(before, facts))
    return { before: read(before), after: read(after) }
  },
  forget: async (id, fact) => {
    await change(id, before => withoutFacts(before, fact))
  },
})
