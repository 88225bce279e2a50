import type { Certainty } from './changes.ts'
import type { DocumentId } from './documents.ts'
import type { Basis } from './statements.ts'

interface TopicWords {
  readonly title: string
  readonly question: string
  readonly answer: string
  /** Other ways people ask it. */
  readonly asked: readonly string[]
}

/** A guidance question with its answer: one entry of `locales/topics/*.json`. Adding one needs no code. */
export interface Topic {
  readonly id: string
  readonly basis: Basis
  readonly sources: readonly {
    readonly document: DocumentId
    readonly date: string | null
    readonly heading?: string
  }[]
  /** What changed after the edition, oldest first, undated last. */
  readonly since: readonly {
    readonly date: string | null
    readonly document: DocumentId
    readonly certainty: Certainty
    readonly sv: string
    readonly en: string
  }[]
  /** Topics to go on with, the nearest first. */
  readonly related: readonly string[]
  readonly links?: readonly DocumentId[]
  readonly sv: TopicWords
  readonly en: TopicWords
}
