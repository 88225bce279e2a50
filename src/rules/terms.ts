import type { DocumentId } from './documents.ts'

interface TermWords {
  readonly term: string
  readonly means: string
  /** What else people and documents call it. */
  readonly said: readonly string[]
}

/** A word of the field: one entry of `locales/glossary.json`. */
export interface Term {
  readonly id: string
  /** The guidance topic that says more. */
  readonly topic?: string
  /** What it means, by this document; nothing where the explanation is our own. */
  readonly source?: { readonly document: DocumentId; readonly date: string | null }
  /** Everybody knows it: it is explained when asked for, and not on each card on which it stands. */
  readonly everyday?: true
  readonly sv: TermWords
  readonly en: TermWords
}
