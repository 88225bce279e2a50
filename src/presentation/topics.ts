import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '../conversation/ports.ts'
import type { DocumentId } from '../rules/documents.ts'
import type { Basis, Certainty } from '../rules/statement.ts'
import { translated } from './translated.ts'

interface TopicWords {
  readonly title: string
  readonly question: string
  readonly answer: string
  /** Other ways people ask it, for the language engine; none in a language that it does not read. */
  readonly asked: readonly string[]
}

type Change = { readonly date: string | null; readonly document: DocumentId; readonly certainty: Certainty }

/** A guidance question with its answer in every language: one entry of `locales/topics/*.json`. Adding one needs no code. */
export type Topic = { readonly [L in Language]: TopicWords } & {
  readonly id: string
  readonly basis: Basis
  readonly sources: readonly {
    readonly document: DocumentId
    readonly date: string | null
    readonly heading?: string
  }[]
  /** What changed after the edition, oldest first, undated last. */
  readonly since: readonly (Change & { readonly [L in Language]: string })[]
  /** Topics to go on with, the nearest first. */
  readonly related: readonly string[]
  readonly links?: readonly DocumentId[]
}

const folder = new URL('../../locales/topics/', import.meta.url)

/** A topic, and each of its changes by a name of its own: all have words. */
const withChanges = (topic: Topic) => [
  topic,
  ...topic.since.map((change, at) => ({ ...change, id: `${topic.id}.since[${at}]` })),
]

/** All guidance topics, by id: every entry of every file in locales/topics. Their shape is held by a test. */
export const readTopics = (): ReadonlyMap<string, Topic> => {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  const topics = files.toSorted().flatMap(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Topic[])
  translated('locales/topics', topics.flatMap(withChanges))
  return new Map(topics.map(topic => [topic.id, topic]))
}
