/** The signs that the words around a mention give. */
import type { Turns } from '../words/turns.ts'

/** So many neighbours count by their place, so many more as they come. */
const near = 5
export const far = 9

/** Takes one sign in pieces. What is told by signs is read for each mention of each message: no list and no text is made of them. */
export type Add = (a: string, b?: string, c?: string, d?: string, e?: string) => void

/** Words by their distance. */
export const neighbours = (add: Add, shape: readonly string[], at: number): void => {
  for (let off = 1; off <= near; off++) {
    const [left, right] = [shape[at - off] ?? '^', shape[at + off] ?? '$']
    add('-', String(off), left)
    add('+', String(off), right)
    if (off > 3) continue
    add('<', String(off), shape[at - off - 1] ?? '^', ' ', left)
    add('>', String(off), right, ' ', shape[at + off + 1] ?? '$')
  }
}

/** Words wherever they stand between two places. */
export const bag = (
  add: Add,
  shape: readonly string[],
  name: string,
  count: string,
  from: number,
  to: number,
): void => {
  const first = Math.max(0, from)
  for (let at = first; at < to && at < shape.length; at++) {
    const word = shape[at] ?? ''
    add(name, word)
    add(name, count, word)
    if (at > first) add(name, shape[at - 1] ?? '', ' ', word)
  }
}

/** What the words between two places do, in their order: each with the one before it. */
const turnsIn = (add: Add, turns: readonly Turns[], name: string, from: number, to: number): void => {
  let last = '^'
  for (let at = Math.max(0, from); at < to && at < turns.length; at++) {
    const here = turns[at] ?? []
    for (const turn of here) {
      add(name, ':', turn)
      add(name, ':', last, '>', turn)
    }
    last = here[0] ?? last
  }
}

/** The nearest word that does anything on either side. */
const nearest = (turns: readonly Turns[], from: number, step: number, to: number): string => {
  for (let at = from + step; at !== to && at >= 0 && at < turns.length; at += step) {
    const turn = turns[at]?.[0]
    if (turn) return turn
  }
  return '_'
}

/** Signs that need none of the words themselves. */
export const byTurns = (
  add: Add,
  turns: readonly Turns[],
  at: number,
  from: number,
  to: number,
  count: string,
): void => {
  const [before, after] = [nearest(turns, at, -1, from), nearest(turns, at, 1, to)]
  add('N', before, '|', after)
  add('N', count, before, '|', after)
  for (const counted of ['', count]) {
    turnsIn(add, turns, `${counted}L`, from + 1, at)
    turnsIn(add, turns, `${counted}R`, at + 1, to)
    turnsIn(add, turns, `${counted}F`, from - far, from)
    turnsIn(add, turns, `${counted}G`, to + 1, to + far)
  }
}
