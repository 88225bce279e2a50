/** Which kind of service, from the marks of a message. */

import { fillers } from '../words/fillers.ts'
import { isSignal, type Mark } from './marks.ts'

type Kind = 'license' | 'usage' | 'both'

/** "both" speaks of kinds only where kinds, or nothing, follow: not in "both partners" or "både EA och CSP". */
const bothIsKind = (both: Mark, marks: readonly Mark[], words: readonly string[]): boolean => {
  const next = words[both.to]
  const mark = marks.find(other => other.from === both.to)
  if (next === undefined || ',.!?'.includes(next) || next === 'och' || next === 'and' || fillers.has(next)) return true
  return mark !== undefined && (mark.cue.is === 'kind' || mark.cue.is === 'signal')
}

const kindsOf = (mark: Mark): readonly Kind[] => {
  if (mark.cue.is === 'kind') return [mark.cue.kind]
  const hasKind = mark.cue.is === 'ambiguous' || mark.cue.is === 'channel'
  return hasKind && mark.cue.kind ? [mark.cue.kind] : []
}

/** The kind that a message states for certain. Everyday words such as "office" count only beside a purchase. */
export const kindOf = (marks: readonly Mark[], words: readonly string[]): Kind | undefined => {
  const live = marks.filter(mark => !mark.dropped && !mark.denied)
  const bought = marks.some(
    mark =>
      isSignal(mark, 'owns') ||
      mark.cue.is === 'channel' ||
      mark.cue.is === 'open' ||
      mark.cue.is === 'ambiguous' ||
      mark.cue.is === 'seller' ||
      (mark.cue.is === 'kind' && !mark.cue.weak),
  )
  const counted = live.filter(mark => {
    if (mark.cue.is !== 'kind') return true
    return mark.cue.kind === 'both' ? bothIsKind(mark, marks, words) : bought || !mark.cue.weak
  })
  const doubted = counted.filter(mark => mark.doubted).flatMap(kindsOf)
  const kinds = new Set(counted.filter(mark => !mark.doubted).flatMap(kindsOf))
  if (doubted.some(kind => !kinds.has(kind))) return undefined
  if (kinds.has('both') || kinds.size === 2) return 'both'
  return [...kinds][0]
}
