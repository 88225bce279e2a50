import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '../conversation/ports.ts'
import type { DocumentId } from '../rules/documents.ts'
import { type Held, holdsOn } from '../rules/held.ts'
import type { Basis, Certainty } from '../rules/statement.ts'
import { translated } from './translated.ts'

interface AnswerWords {
  readonly answer: string
  /** What an older page said that no longer holds, and that it does not. */
  readonly before?: string
}

interface TopicWords extends AnswerWords {
  readonly title: string
  readonly question: string
  /** Other ways people ask it, for the language engine; none in a language that it does not read. */
  readonly asked: readonly string[]
}

/** Where an answer stands. `seen`: the day on which somebody last looked. */
export interface TopicSource {
  readonly document: DocumentId
  readonly date: string | null
  readonly heading?: string
  readonly seen: string
}

/** What a topic answers since a day. */
export type TopicAnswer = Held & {
  readonly basis: Basis
  readonly certainty: Certainty
  readonly sources: readonly TopicSource[]
} & { readonly [L in Language]: AnswerWords }

/** Something that changed and stands beside the answer. */
type TopicNote = Held & { readonly certainty: Certainty; readonly source: TopicSource } & {
  readonly [L in Language]: string
}

/** A guidance question with its answers in every language: one entry of `locales/topics/*.json`. Adding one needs no code. */
export type Topic = TopicAnswer & { readonly [L in Language]: TopicWords } & {
  readonly id: string
  /** The answers that came after the one of the entry itself, oldest first. */
  readonly later?: readonly TopicAnswer[]
  /** What changed beside the answer, oldest first. */
  readonly since: readonly TopicNote[]
  /** Topics to go on with, the nearest first. */
  readonly related: readonly string[]
  readonly links?: readonly DocumentId[]
}

/** All answers of a topic, oldest first. */
export const answersOf = (topic: Topic): readonly TopicAnswer[] => [topic, ...(topic.later ?? [])]

/** Today's answer: the newest, for none is written ahead. */
export const newestAnswer = (topic: Topic): TopicAnswer => topic.later?.at(-1) ?? topic

/** The answer that held on a day; nothing before the first. */
export const answerOn = (topic: Topic, day: string): TopicAnswer | undefined =>
  answersOf(topic).findLast(answer => holdsOn(answer, day))

/** What is answered on a day: before the first answer that one, for there is no other; without a day today's. */
export const answerFor = (topic: Topic, day: string | undefined): TopicAnswer =>
  day === undefined ? newestAnswer(topic) : (answerOn(topic, day) ?? topic)

const folder = new URL('../../locales/topics/', import.meta.url)

/** A topic, its later answers and its notes, each by a name of its own: all have words. */
const everythingIn = (topic: Topic) => [
  topic,
  ...(topic.later ?? []).map((answer, at) => ({ ...answer, id: `${topic.id}.later[${at}]` })),
  ...topic.since.map((note, at) => ({ ...note, id: `${topic.id}.since[${at}]` })),
]

/** All guidance topics, by id: every entry of every file in locales/topics. Their shape is held by a test. */
export const readTopics = (): ReadonlyMap<string, Topic> => {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  const topics = files.toSorted().flatMap(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Topic[])
  translated('locales/topics', topics.flatMap(everythingIn))
  return new Map(topics.map(topic => [topic.id, topic]))
}
