import type { Miss } from '../../conversation/ports.ts'
import { withoutPlaceholders } from '../../language/text/placeholders.ts'
import { read } from '../../language/text/read.ts'
import { groupsOf } from '../../language/topics/likeness.ts'
import { topicRanker } from '../../language/topics/ranking.ts'
import { retriever } from '../../language/topics/retrieve.ts'
import type { Topic } from '../../presentation/topics.ts'

/** Misses that ask alike, for an editor. */
export interface MissGroup {
  readonly example: string
  readonly count: number
  readonly first: string
  readonly last: string
  /** The topic that came nearest to most of them; where none was noted, the nearest to the example as topics are now. */
  readonly nearest: string | null
  /** Every text once. */
  readonly texts: readonly string[]
}

/** Below this a topic has nothing to do with it. */
const leastScore = 0.3

/** The groups of these misses, the largest first. */
export const missGroups = (misses: readonly Miss[], topics: readonly Topic[]): readonly MissGroup[] => {
  const [rank, retrieve] = [topicRanker(), retriever(topics)]
  const nearestTo = (text: string) => {
    const [best] = retrieve(rank(read(withoutPlaceholders(text)).map(({ word }) => word))).candidates
    return best && best.score >= leastScore ? best.id : null
  }
  return groupsOf(misses).map(({ example, items }) => {
    const days = items.map(({ day }) => day).sort()
    const nearest = mostFrequent(items.flatMap(({ best }) => best ?? [])) ?? nearestTo(example)
    const texts = [...new Set(items.map(({ text }) => text))].sort()
    return { example, count: items.length, first: days[0] ?? '', last: days.at(-1) ?? '', nearest, texts }
  })
}

const mostFrequent = (ids: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const id of ids.toSorted()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
