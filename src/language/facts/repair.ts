/** What no longer holds: taken back ("EA, nej Open"), left behind ("had EA, now direct"), or only aimed at ("to Open"). */
import { isSignal, type Mark, slotOf } from './marks.ts'
import { dropSucceeded } from './succession.ts'

const origins = new Set(['fran', 'from', 'ifran'])
const targets = new Set(['till', 'to', 'into'])
const articles = new Set('en ett an a the sitt sin sina their another annan var vart our egen nytt ny new'.split(' '))

const speaks = (mark: Mark): boolean => slotOf(mark) !== 'none'

/** The preposition just before a mark, over an article. */
const leadIn = (mark: Mark, words: readonly string[]): string => {
  const last = words[mark.from - 1] ?? ''
  const before = words[mark.from - 2] ?? ''
  const lead = !articles.has(last) ? last : articles.has(before) ? (words[mark.from - 3] ?? '') : before
  return origins.has(lead) || targets.has(lead) ? lead : ''
}

/** "EA, no, Open": what stands before the repair is gone where something of its kind follows. */
const dropTakenBack = (marks: readonly Mark[]): void => {
  marks.forEach((mark, at) => {
    if (!isSignal(mark, 'repair')) return
    for (const earlier of marks.slice(0, at).filter(speaks)) {
      const replaced = marks.slice(at + 1).some(later => slotOf(later) === slotOf(earlier) && !later.denied)
      if (replaced) earlier.dropped = true
    }
  })
}

/** "from EA to CSP": a wish to move keeps the first, a correction keeps the last. */
const dropOtherEnd = (marks: readonly Mark[], words: readonly string[]): void => {
  const repaired = marks.some(mark => isSignal(mark, 'repair'))
  const moving = marks.some(mark => isSignal(mark, 'goal'))
  const moved = marks.some(mark => isSignal(mark, 'moved')) && !moving
  for (const mark of marks.filter(speaks)) {
    const lead = leadIn(mark, words)
    const isTarget = targets.has(lead)
    const pair = marks.some(
      other => other !== mark && slotOf(other) === slotOf(mark) && origins.has(leadIn(other, words)),
    )
    const isCsp = mark.cue.is === 'channel' && mark.cue.channel === 'csp-partner'
    if (isTarget && !mark.denied && !repaired && !moved && (moving || pair || isCsp)) mark.dropped = true
    const replaced = marks.some(other => slotOf(other) === slotOf(mark) && targets.has(leadIn(other, words)))
    if (origins.has(lead) && (repaired || moved) && replaced) mark.dropped = true
  }
}

/** "EA is wrong": what its clause says, or the clause before it, does not hold. */
const dropUntrue = (marks: readonly Mark[]): void => {
  marks.forEach((mark, at) => {
    if (!isSignal(mark, 'untrue')) return
    const said = marks.slice(0, at).filter(speaks)
    const last = said.at(-1)
    for (const earlier of said) if (earlier.clause === last?.clause && !earlier.denied) earlier.dropped = true
  })
}

/** "has an EA, but did not buy these there": no channel named before is meant. */
const dropNotThere = (marks: readonly Mark[]): void => {
  marks.forEach((mark, at) => {
    if (!isSignal(mark, 'notThere')) return
    for (const earlier of marks.slice(0, at)) if (slotOf(earlier) === 'channel') earlier.dropped = true
  })
}

/** "thought it was an EA, the paper says Open": a belief gives way to what is known, and is no more than a doubt without it. */
const dropBelieved = (marks: readonly Mark[]): void => {
  const believing = marks.filter(mark => isSignal(mark, 'belief'))
  const isBelieved = (mark: Mark) =>
    speaks(mark) && believing.some(belief => belief.clause === mark.clause && belief.from < mark.from)
  for (const mark of marks.filter(isBelieved)) {
    const known = marks.some(other => slotOf(other) === slotOf(mark) && !other.denied && !isBelieved(other))
    if (known) mark.dropped = true
    else mark.doubted = true
  }
}

/** Sets `dropped` on what does not hold any more, or not yet. */
export const dropOutdated = (marks: readonly Mark[], words: readonly string[]): void => {
  dropTakenBack(marks)
  dropUntrue(marks)
  dropNotThere(marks)
  dropBelieved(marks)
  dropOtherEnd(marks, words)
  dropSucceeded(marks, words)
}
