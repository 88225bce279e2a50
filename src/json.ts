import { randomUUID } from 'node:crypto'

/** What is said again and again is written once. An object is as long in here as it is anywhere else. */
const written = new WeakMap<object, Buffer>()

/** Stands where something goes that was written before. Nobody outside can know it, so nobody can say it. */
const mark = randomUUID()

/** Has an object written once for all. Nobody may change it from now on. */
export const writeOnce = <Value extends object>(value: Value): Value => {
  written.set(value, Buffer.from(JSON.stringify(value)))
  return Object.freeze(value)
}

/** JSON, as the bytes that go out. */
export const jsonBytes = (value: unknown): Buffer => {
  const found: Buffer[] = []
  const text = JSON.stringify(value, (_key, part: unknown) => {
    const before = typeof part === 'object' && part !== null ? written.get(part) : undefined
    if (!before) return part
    found.push(before)
    return mark
  })
  if (found.length === 0) return Buffer.from(text)
  const pieces = text.split(`"${mark}"`)
  return Buffer.concat(pieces.flatMap((piece, index) => [Buffer.from(piece), found[index] ?? []].flat()))
}
