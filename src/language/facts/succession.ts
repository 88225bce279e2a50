/** What gave way to something else: used to be ("had EA, now direct"), given up ("dropped the EA"), replaced ("replace EA with Open"). */

import { isMark } from '../text/read.ts'
import { isSignal, type Mark, slotOf } from './marks.ts'

const speaks = (mark: Mark): boolean => slotOf(mark) !== 'none'

/** Verbs of the past: they date a fact only where another one is of the present. */
const pastVerbs = new Set('was were had var hade va lag gick korde satt brukade ran sat'.split(' '))

/** Whether a verb of the past leads to this mark within its clause. */
const isTold = (mark: Mark, marks: readonly Mark[], words: readonly string[]): boolean => {
  const earlier = marks.filter(other => other.clause < mark.clause).at(-1)?.to ?? 0
  for (let at = mark.from - 1; at >= earlier; at--) {
    const word = words[at] ?? ''
    if (isMark(word)) return false
    if (pastVerbs.has(word)) return true
  }
  return false
}

/** "used to have EA, now direct": the past gives way to the present. */
const dropPast = (marks: readonly Mark[], words: readonly string[]): void => {
  const clausesWith = (signal: 'past' | 'now') =>
    new Set(marks.filter(mark => isSignal(mark, signal)).map(mark => mark.clause))
  const [past, now] = [clausesWith('past'), clausesWith('now')]
  const holds = (mark: Mark) => speaks(mark) && !mark.denied && !mark.dropped && !past.has(mark.clause)
  for (const mark of marks.filter(speaks)) {
    if (now.has(mark.clause)) continue
    const others = marks.filter(other => holds(other) && slotOf(other) === slotOf(mark) && other.clause !== mark.clause)
    const replaced = past.has(mark.clause)
      ? others.length > 0
      : others.some(other => now.has(other.clause)) && isTold(mark, marks, words)
    if (replaced) mark.dropped = true
  }
}

const reach = 3

/** "dropped their EA": what follows closely is no more. */
const dropLeft = (marks: readonly Mark[]): void => {
  for (const left of marks.filter(mark => isSignal(mark, 'left'))) {
    const next = marks.find(mark => mark.from >= left.to && speaks(mark))
    if (next && next.from - left.to <= reach && slotOf(next) === 'channel') next.dropped = true
  }
}

const toward = new Set('mot till med to for with into'.split(' '))
const changing = new Set('byt byta ersatt ersatta replace swap change switch andra'.split(' '))
/** What may stand before an order: nothing else makes a verb one. */
const orders = new Set('please pls snalla du you u och and no nej sorry forlat oj oops vanta wait gar'.split(' '))

const isOrder = (mark: Mark, words: readonly string[]): boolean => {
  const before = words[mark.from - 1]
  return (
    isSignal(mark, 'replace', 'repair') &&
    changing.has(words[mark.from] ?? '') &&
    (before === undefined || isMark(before) || orders.has(before))
  )
}

/** "replace EA with Open": an order about the answers. The one that was replaced, if there is one. */
export const replacedIn = (marks: readonly Mark[], words: readonly string[]): Mark | undefined => {
  for (const order of marks.filter(mark => isOrder(mark, words))) {
    const [first, second] = marks.filter(mark => mark.from >= order.to && speaks(mark))
    if (!first || !second || slotOf(first) !== slotOf(second) || first.clause !== second.clause) continue
    if (words.slice(first.to, second.from).some(word => toward.has(word))) return first
  }
  return undefined
}

const dropReplaced = (marks: readonly Mark[], words: readonly string[]): void => {
  const replaced = replacedIn(marks, words)
  if (replaced) replaced.dropped = true
}

/** "had EA but switched to a CSP": the place where it went is the last. */
const dropBeforeMove = (marks: readonly Mark[], words: readonly string[]): void => {
  if (marks.some(mark => isSignal(mark, 'goal'))) return
  for (const moved of marks.filter(mark => isSignal(mark, 'moved'))) {
    const target = marks.find(mark => mark.from >= moved.to && slotOf(mark) === 'channel')
    const led = target && words.slice(moved.from, target.from).some(word => word === 'till' || word === 'to')
    if (!target || !led || target.denied || target.doubted) continue
    for (const mark of marks) if (mark.to <= moved.from && slotOf(mark) === 'channel') mark.dropped = true
  }
}

/** Sets `dropped` on what gave way. */
export const dropSucceeded = (marks: readonly Mark[], words: readonly string[]): void => {
  dropLeft(marks)
  dropReplaced(marks, words)
  dropBeforeMove(marks, words)
  dropPast(marks, words)
}
