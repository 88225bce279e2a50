import { type Source, type SourceId, sources } from './sources.ts'

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** The sources that nobody has looked at for more than a year, the longest ago first: an editor has to read them again. */
export const staleOn = (day: string): readonly SourceId[] => {
  const known = Object.entries(sources) as [SourceId, Source][]
  const old = known.filter(([, { seen }]) => seen < yearBefore(day))
  return old.toSorted(([, one], [, other]) => (one.seen < other.seen ? -1 : 1)).map(([id]) => id)
}

/** The day on which the source that has waited longest was last looked at. */
export const oldestLook = (): string =>
  Object.values(sources)
    .map(({ seen }): string => seen)
    .toSorted()
    .at(0) ?? ''
