import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** What is said again and again is written once. An object is as long in here as it is anywhere else. */
const written = new WeakMap<object, readonly Buffer[]>()

/** Stands where something goes that was written before. Nobody outside can know it, so nobody can say it. */
const mark = randomUUID()

/** Has an object written once for all, as `pieces` of JSON where those are known. Nobody may change it from now on. */
export const writeOnce = <Value extends object>(
  value: Value,
  pieces: readonly Buffer[] = [Buffer.from(JSON.stringify(value))],
): Value => {
  written.set(value, pieces)
  return Object.freeze(value)
}

/** An object written once for all up to one string in it: its pieces with another in that one's place, wherever it stands. */
export const writeAround = (value: object, hole: string): ((text: string) => readonly Buffer[]) => {
  const [first = '', ...others] = JSON.stringify(value).split(JSON.stringify(hole))
  const beginning = Buffer.from(first)
  return text => [beginning, Buffer.from(['', ...others].join(JSON.stringify(text)))]
}

/** A text cannot be held as an object is: so many of those that were written last are in here. */
const texts = new LRUCache<string, readonly Buffer[]>({ max: 1_000 })
/** Characters: what is not longer is as soon written as found. */
const short = 500

/** Has a long text written once for all. */
export const writeTextOnce = (text: string): void => {
  if (text.length > short) texts.set(text, [Buffer.from(JSON.stringify(text))])
}

const writtenBefore = (part: unknown): readonly Buffer[] | undefined => {
  if (typeof part === 'string') return part.length > short ? texts.get(part) : undefined
  return typeof part === 'object' && part !== null ? written.get(part) : undefined
}

/** JSON, as the bytes that go out, in pieces: what was written before is not copied. */
export const jsonPieces = (value: unknown): readonly Buffer[] => {
  const found: (readonly Buffer[])[] = []
  const text = JSON.stringify(value, (_key, part: unknown) => {
    const before = writtenBefore(part)
    if (!before) return part
    found.push(before)
    return mark
  })
  const [first = '', ...others] = text.split(`"${mark}"`)
  return [Buffer.from(first), ...others.flatMap((other, index) => [...(found[index] ?? []), Buffer.from(other)])]
}

/** The same in one piece. */
export const jsonBytes = (value: unknown): Buffer => Buffer.concat(jsonPieces(value))
