import { type Look, rulesLooks } from '../rules/freshness.ts'
import { newestAnswer, type Topic } from './topics.ts'

const looksOf = (topic: Topic): readonly Look[] =>
  [...newestAnswer(topic).sources, ...topic.since.map(({ source }) => source)].map(({ document, seen }) => ({
    ...{ id: topic.id, document, seen },
  }))

/** When each source was last looked at on which somebody is answered today: by the rules, and by the topics. */
export const looksAt = (topics: ReadonlyMap<string, Topic>): readonly Look[] => [
  ...rulesLooks,
  ...[...topics.values()].flatMap(looksOf),
]
