/** The signs that the words around a mention give. */
import { turnsOf } from '../words/turns.ts'

/** So many neighbours count by their place, so many more as they come. */
const near = 5
export const far = 9

/** Takes one sign. What is told by signs is read for each mention of each message: no list is made of them on the way. */
export type Add = (sign: string) => void

/** Words by their distance. */
export const neighbours = (add: Add, shape: readonly string[], at: number): void => {
  for (let off = 1; off <= near; off++) {
    const [left, right] = [shape[at - off] ?? '^', shape[at + off] ?? '$']
    add(`-${off}${left}`)
    add(`+${off}${right}`)
    if (off > 3) continue
    add(`<${off}${shape[at - off - 1] ?? '^'} ${left}`)
    add(`>${off}${right} ${shape[at + off + 1] ?? '$'}`)
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
    add(name + shape[at])
    add(name + count + shape[at])
    if (at > first) add(`${name}${shape[at - 1]} ${shape[at]}`)
  }
}

/** What the words between two places do, in their order: each with the one before it. */
const turnsIn = (add: Add, shape: readonly string[], name: string, from: number, to: number): void => {
  let last = '^'
  for (let at = Math.max(0, from); at < to && at < shape.length; at++) {
    const turns = turnsOf(shape[at] ?? '')
    for (const turn of turns) {
      add(`${name}:${turn}`)
      add(`${name}:${last}>${turn}`)
    }
    last = turns[0] ?? last
  }
}

/** The nearest word that does anything on either side. */
const nearest = (shape: readonly string[], from: number, step: number, to: number): string => {
  for (let at = from + step; at !== to && at >= 0 && at < shape.length; at += step) {
    const [turn] = turnsOf(shape[at] ?? '')
    if (turn) return turn
  }
  return '_'
}

/** Signs that need none of the words themselves. */
export const byTurns = (
  add: Add,
  shape: readonly string[],
  at: number,
  from: number,
  to: number,
  count: string,
): void => {
  const between = `${nearest(shape, at, -1, from)}|${nearest(shape, at, 1, to)}`
  add(`N${between}`)
  add(`N${count}${between}`)
  const turns: string[] = []
  const note = (turn: string) => turns.push(turn)
  turnsIn(note, shape, 'L', from + 1, at)
  turnsIn(note, shape, 'R', at + 1, to)
  turnsIn(note, shape, 'F', from - far, from)
  turnsIn(note, shape, 'G', to + 1, to + far)
  for (const turn of turns) add(turn)
  for (const turn of turns) add(count + turn)
}
