/** A guidance topic: one entry of locales/topics/*.json. Adding one there needs no code and no training. */
import type { Trained } from '../text/trained.ts'

interface TopicWords {
  readonly title: string
  readonly question: string
  readonly answer: string
  /** Other ways people ask it. */
  readonly asked: readonly string[]
}

/** The part of a topic entry that retrieval reads. */
export type Topic = { readonly id: string } & { readonly [L in Trained]: TopicWords }
