import { readdirSync, readFileSync } from 'node:fs'
import type { Topic } from '../rules/topics.ts'

const folder = new URL('../../locales/topics/', import.meta.url)

/** All guidance topics, by id: every entry of every file in locales/topics. Their shape is held by a test. */
export const readTopics = (): ReadonlyMap<string, Topic> => {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  const topics = files.toSorted().flatMap(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Topic[])
  return new Map(topics.map(topic => [topic.id, topic]))
}
