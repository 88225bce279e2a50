import { type Held, holdsOn } from './held.ts'
import { type Source, type SourceId, sources } from './sources.ts'

/** How firmly a statement stands: the document says it, it follows from it, or the document does not say it. */
export type Basis = 'stated' | 'implied' | 'not-stated'

/** How sure a statement is: official and dated, official without a date, told by others, or official pages disagree. */
export type Certainty = 'dated' | 'undated' | 'third-party' | 'conflicting'

/** A thing said about Partner Center, with where it stands. Its words are in locales under its id. */
export interface Statement {
  readonly basis: Basis
  readonly source: SourceId
  /** Where its sources disagree; otherwise it is as sure as its source. */
  readonly certainty?: 'conflicting'
  /** Since when a newer source says the same. */
  readonly reread?: Held & { readonly source: SourceId }
}

export const certaintyOfSource = (id: SourceId): Certainty => {
  const { date, told }: Source = sources[id]
  return told ?? (date === null ? 'undated' : 'dated')
}

/** How sure a statement is. */
export const certaintyOf = ({ certainty, source }: Pick<Statement, 'certainty' | 'source'>): Certainty =>
  certainty ?? certaintyOfSource(source)

/** A statement with the source that stood for it on a day. */
export const readOn = <Said extends Statement>(said: Said, day: string): Said =>
  said.reread && holdsOn(said.reread, day) ? { ...said, source: said.reread.source } : said
