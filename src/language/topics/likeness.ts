/** Messages that ask alike: grouped by the stems and concepts that they share, in both languages. */

import { withoutPlaceholders } from '../text/placeholders.ts'
import { isWhole, wordsOf } from './phrasings.ts'

interface Group<Item> {
  /** The text that stands for the group: the most frequent of the first ones. */
  readonly example: string
  readonly items: readonly Item[]
}

interface Text {
  readonly text: string
  readonly count: number
  readonly terms: readonly string[]
}

/** Two messages are alike when what they share weighs so much of what they have together. */
const alike = 0.5

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Concepts and stems; of a message that has none, its small words. */
const termsOf = (text: string): readonly string[] => {
  const terms = wordsOf(withoutPlaceholders(text))
  const whole = terms.filter(isWhole)
  return whole.length > 0 ? whole : terms
}

/** Each text once, the most frequent first: nothing depends on the order in which they came. */
const textsOf = (items: readonly { readonly text: string }[]): readonly Text[] => {
  const counts = new Map<string, number>()
  for (const { text } of items) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .map(([text, count]) => ({ text, count, terms: termsOf(text) }))
    .sort((a, b) => b.count - a.count || a.terms.length - b.terms.length || compare(a.text, b.text))
}

/** What is rare among these messages tells more of what they ask. */
const weigherOf = (texts: readonly Text[]) => {
  const frequency = new Map<string, number>()
  for (const term of texts.flatMap(({ terms }) => terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return (term: string): number => Math.log(2 + texts.length / (frequency.get(term) ?? 1))
}

/** The rarest terms of a message, without which nothing can be alike to it: the others together weigh too little. */
const tellingOf = (terms: readonly string[], weightOf: (term: string) => number): readonly string[] => {
  const rarest = terms.toSorted((a, b) => weightOf(b) - weightOf(a) || compare(a, b))
  let rest = weightOfAll(terms, weightOf)
  const enough = alike * rest
  const from = rarest.findIndex(term => {
    rest -= weightOf(term)
    return rest < enough
  })
  return rarest.slice(0, from + 1)
}

const weightOfAll = (terms: Iterable<string>, weightOf: (term: string) => number): number => {
  let sum = 0
  for (const term of terms) sum += weightOf(term)
  return sum
}

interface Weighed {
  readonly terms: ReadonlySet<string>
  readonly weight: number
}

const likenessOf = (a: Weighed, b: Weighed, weightOf: (term: string) => number): number => {
  const shared = [...a.terms].filter(term => b.terms.has(term))
  const both = weightOfAll(shared, weightOf)
  return both / (a.weight + b.weight - both)
}

/** Builds the function that finds the leader most like a message among those before it, or makes a leader of it. */
const leaders = (weightOf: (term: string) => number) => {
  const all: Weighed[] = []
  const byTerm = new Map<string, number[]>()
  return (terms: readonly string[]): number => {
    const text: Weighed = { terms: new Set(terms), weight: weightOfAll(terms, weightOf) }
    const telling = tellingOf(terms, weightOf)
    let [best, most] = [all.length, 0]
    for (const leader of new Set(telling.flatMap(term => byTerm.get(term) ?? []))) {
      const likeness = likenessOf(text, all[leader] ?? text, weightOf)
      if (likeness >= alike && (likeness > most || (likeness === most && leader < best)))
        [best, most] = [leader, likeness]
    }
    if (best < all.length) return best
    all.push(text)
    for (const term of telling) byTerm.set(term, [...(byTerm.get(term) ?? []), best])
    return best
  }
}

/** Groups what is alike, the largest group first. The same items in any order give the same groups. */
export const groupsOf = <Item extends { readonly text: string }>(items: readonly Item[]): readonly Group<Item>[] => {
  const texts = textsOf(items)
  const leaderOf = leaders(weigherOf(texts))
  const groups: { example: string; items: Item[] }[] = []
  const groupOf = new Map<string, number>()
  for (const { text, terms } of texts) {
    const leader = leaderOf(terms)
    groupOf.set(text, leader)
    groups[leader] ??= { example: text, items: [] }
  }
  for (const item of items) groups[groupOf.get(item.text) ?? 0]?.items.push(item)
  return groups.sort((a, b) => b.items.length - a.items.length || compare(a.example, b.example))
}
