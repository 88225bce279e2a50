/** Marks: the cues of a message, each with what its sentence does to it: denies it, doubts it, takes it back. */

import type { Match } from '../text/patterns.ts'
import { isMark } from '../text/read.ts'
import type { Signal } from '../words/signals.ts'
import type { Cue } from './cues.ts'

export interface Mark {
  readonly cue: Cue
  readonly from: number
  readonly to: number
  /** Which clause it stands in. */
  readonly clause: number
  denied: boolean
  doubted: boolean
  /** Taken back, in the past, or where the customer wants to go. */
  dropped: boolean
  /** Where they want to go. */
  aimed?: boolean
}

type Slot = 'channel' | 'kind' | 'none'

/** Which question a mark speaks about. */
export const slotOf = ({ cue }: Mark): Slot => {
  if (cue.is === 'kind') return 'kind'
  return cue.is === 'channel' || cue.is === 'open' || cue.is === 'ambiguous' || cue.is === 'seller' ? 'channel' : 'none'
}

export const isSignal = (mark: Mark, ...signals: readonly Signal[]): boolean =>
  mark.cue.is === 'signal' && signals.includes(mark.cue.signal)

const negating: ReadonlySet<Signal> = new Set(['not', 'notOnly', 'notThere', 'retract'])

/** "…, and no, they are not a CSP": the "no" answers a question that nobody asked. */
const answersNo = (word: string | undefined): boolean => word === 'no' || word === 'nej' || word === 'nope'

/** The message parted into clauses: at marks, at "but", and at "utan" after a negation. */
export const clausesOf = (words: readonly string[], cues: readonly Match<Cue>[]): readonly Mark[] => {
  const marks: Mark[] = []
  let [clause, at] = [0, 0]
  /** A negation waits for what it denies, or has denied it. */
  let [negated, denied] = [false, false]
  for (const { means: cue, from, to } of cues) {
    for (; at < from; at++) {
      const word = words[at] ?? ''
      if (word === '.' || word === '!' || word === '?') negated = denied = false
      if (isMark(word) && word !== '/') clause++
    }
    const signal = cue.is === 'signal' ? cue.signal : undefined
    const turns =
      signal === 'but' ||
      signal === 'instead' ||
      (signal === 'it' && (denied || answersNo(words[from - 1]))) ||
      (signal === 'contrast' && negated)
    if (turns) clause++
    if (signal === 'it' && turns) negated = denied = false
    if (signal && negating.has(signal)) negated = true
    denied ||= negated && cue.is !== 'signal'
    const meaning: Cue = signal === 'contrast' && !negated ? { is: 'signal', signal: 'not' } : cue
    marks.push({ cue: meaning, from, to, clause, denied: false, doubted: false, dropped: false })
    at = to
  }
  return marks
}
