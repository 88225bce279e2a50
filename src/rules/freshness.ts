import type { DocumentId } from './documents.ts'
import { sources } from './sources.ts'

/** A statement's source, and the day on which somebody last looked at it. */
export interface Look {
  /** What stands on it: a source of the rules, or a topic. */
  readonly id: string
  readonly document: DocumentId
  readonly seen: string
}

/** When the sources of the rules were looked at. */
export const rulesLooks: readonly Look[] = Object.entries(sources).map(([id, source]) => ({
  ...{ id, document: source.document, seen: source.seen },
}))

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

const oldestFirst = (looks: readonly Look[]) => looks.toSorted((one, other) => (one.seen < other.seen ? -1 : 1))

/** The sources that nobody has looked at for more than a year, the longest ago first: an editor has to read them again. */
export const staleOn = (day: string, looks: readonly Look[]): readonly Look[] =>
  oldestFirst(looks.filter(({ seen }) => seen < yearBefore(day)))

/** The day on which the source that has waited longest was last looked at. */
export const oldestLook = (looks: readonly Look[]): string => oldestFirst(looks).at(0)?.seen ?? ''
