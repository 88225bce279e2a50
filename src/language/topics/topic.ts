/** A guidance topic: one entry of locales/topics/*.json. Adding one there needs no code; until `npm run train` it is found by its likeness alone. */
import type { Trained } from '../text/trained.ts'

interface TopicWords {
  readonly title: string
  readonly question: string
  readonly answer: string
  /** Other ways people ask it. */
  readonly asked: readonly string[]
}

/** The part of a topic entry that retrieval reads. */
export type Topic = { readonly id: string } & { readonly [L in Trained]: TopicWords } & {
  /** What it answered later, oldest first. */
  readonly later?: readonly { readonly [L in Trained]: { readonly answer: string } }[]
}

/** Everything that a topic has answered, in both languages. */
export const answersIn = (topic: Topic): string =>
  [topic, ...(topic.later ?? [])].map(({ sv, en }) => `${sv.answer} ${en.answer}`).join(' ')
