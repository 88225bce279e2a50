/** Negation and doubt: how far each reaches within its sentence. */

import { isMark } from '../text/read.ts'
import { isSignal, type Mark, slotOf } from './marks.ts'

/** Words that add nothing after "don't know". */
const empty = new Set(
  'ar is e har have im am verkar vet helt jag vi i det den de dom it they kanske riktigt exakt just nu now yet really an saker sure that so sadan om if for dock though tbh faktiskt heller either men but ju va hm hmm'.split(
    ' ',
  ),
)

const speaks = (mark: Mark): boolean => slotOf(mark) !== 'none'

/** The marks that a negation denies: the next group; with "utan …" only what the "utan" speaks of. */
const deniedBy = (not: Mark, marks: readonly Mark[]): readonly Mark[] => {
  const at = marks.indexOf(not)
  const inClause = marks.filter(mark => mark.clause === not.clause && speaks(mark))
  const after = inClause.filter(mark => mark.from >= not.to)
  const contrast = marks.slice(at + 1).find(mark => isSignal(mark, 'contrast', 'instead') && mark.clause > not.clause)
  if (contrast) {
    const other = marks.filter(mark => mark.clause === contrast.clause && speaks(mark)).map(slotOf)
    const same = after.filter(mark => other.includes(slotOf(mark)))
    if (same.length > 0) return same
  }
  const [first] = after
  const next = marks[at + 1]
  if (first === undefined && next && next.clause === not.clause && isSignal(next, 'we')) return []
  if (first === undefined) return inClause.slice(-1)
  if (slotOf(first) === 'kind' && !parted(first, after, marks)) return after
  return after.filter(mark => slotOf(mark) === slotOf(first))
}

/** "no licences and Azure via EA": the "and" before another kind of fact ends the negation. */
const parted = (first: Mark, after: readonly Mark[], marks: readonly Mark[]): boolean => {
  const other = after.find(mark => slotOf(mark) !== slotOf(first))
  return (
    other !== undefined && marks.some(mark => isSignal(mark, 'and') && mark.from > first.from && mark.to <= other.from)
  )
}

const deny = (marks: readonly Mark[]): void => {
  for (const not of marks) {
    if (isSignal(not, 'not', 'retract')) for (const mark of deniedBy(not, marks)) mark.denied = true
  }
}

/** What follows a doubt about something else: a number, a time, a reason. */
const aboutElse = /^(\d+|nar|when|varfor|why|antalet|hur|how)$/

/** Whether a doubt stands for itself: "…, the channel is unclear" is about the channel, "…, unclear" about what was said. */
const saysNothing = (before: Mark | undefined, doubt: Mark, words: readonly string[]): boolean =>
  words
    .slice(before?.to ?? 0, doubt.from)
    .every((word, at, all) => isMark(word) || empty.has(word) || all.slice(at).some(isMark))

/** The marks that a doubt makes uncertain: what follows; or, where nothing at all follows, what went before. */
const doubtedBy = (doubt: Mark, marks: readonly Mark[], words: readonly string[]): readonly Mark[] => {
  if (aboutElse.test(words[doubt.to] ?? '')) return []
  const inClause = marks.filter(mark => mark.clause === doubt.clause && speaks(mark))
  const after = inClause.filter(mark => mark.from >= doubt.to)
  if (after.length > 0) return after
  for (let at = doubt.to; at < words.length; at++) {
    const word = words[at] ?? ''
    if (isMark(word) || marks.some(mark => mark.from === at && isSignal(mark, 'but'))) break
    if (!empty.has(word)) return []
  }
  if (inClause.length > 0) return inClause
  const before = marks.filter(mark => mark.clause < doubt.clause).at(-1)
  const alone = marks.filter(mark => mark.clause === doubt.clause).length === 1 && saysNothing(before, doubt, words)
  return alone ? marks.filter(mark => mark.clause === before?.clause && speaks(mark)) : []
}

const doubt = (marks: readonly Mark[], words: readonly string[]): void => {
  for (const mark of marks) {
    if (isSignal(mark, 'doubt')) for (const uncertain of doubtedBy(mark, marks, words)) uncertain.doubted = true
  }
}

const noes = new Set('nej no nope inte not nix na'.split(' '))

/** "Azure? no." */
const heedReplies = (marks: readonly Mark[], words: readonly string[]): void => {
  for (const mark of marks) if (words[mark.to] === '?' && noes.has(words[mark.to + 1] ?? '')) mark.denied = true
}

/** "EA?": who asks is not sure. */
const doubtBareQuestion = (marks: readonly Mark[], words: readonly string[]): void => {
  for (const mark of marks)
    if (slotOf(mark) === 'channel' && mark.from === 0 && words[mark.to] === '?' && words.length === mark.to + 1)
      mark.doubted = true
}

/** "EA or Open": neither is certain. */
const weighAlternatives = (marks: readonly Mark[], words: readonly string[]): void => {
  marks.forEach((mark, at) => {
    if (!isSignal(mark, 'or')) return
    const slash = words[mark.from] === '/'
    const before = marks.slice(0, at).findLast(speaks)
    const after = marks.slice(at + 1).find(speaks)
    if (!before && after) after.doubted = true
    if (!before || !after || slotOf(before) !== slotOf(after) || before.clause !== after.clause) return
    if (before.denied && after.denied) return
    if (slash && slotOf(before) === 'kind') return
    for (const alternative of [before, after]) alternative.doubted = true
  })
}

/** Sets `denied` and `doubted` on the marks of a message. */
export const setPolarity = (marks: readonly Mark[], words: readonly string[]): void => {
  deny(marks)
  doubt(marks, words)
  heedReplies(marks, words)
  doubtBareQuestion(marks, words)
  weighAlternatives(marks, words)
}
