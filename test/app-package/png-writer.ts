import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const block = Buffer.alloc(body.length + 8)
  block.writeUInt32BE(data.length)
  body.copy(block, 4)
  block.writeUInt32BE(crc32(body), body.length + 4)
  return block
}

const header = (size: number) => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(size, 0)
  data.writeUInt32BE(size, 4)
  data.set([8, 6], 8)
  return data
}

/** What each filter takes a byte to be, from the bytes to its left, above it and above left. */
const guesses: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  left => left,
  (_, above) => above,
  (left, above) => Math.floor((left + above) / 2),
  (left, above, corner) =>
    [left, above, corner].toSorted((one, other) => {
      const far = (value: number) => Math.abs(left + above - corner - value)
      return far(one) - far(other)
    })[0] ?? 0,
]

/** A square PNG with the colour of each pixel as `rrggbbaa`, its rows filtered in one of PNG's five ways. */
export const png = (size: number, colour: (x: number, y: number) => string, filter = 0): Buffer => {
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.from(Array.from({ length: size }, (_, x) => colour(x, y)).join(''), 'hex'),
  )
  const guess = guesses[filter] ?? (() => 0)
  const filtered = rows.map((row, y) => {
    const above = rows[y - 1]
    const bytes = row.map((byte, i) => byte - guess(row[i - 4] ?? 0, above?.[i] ?? 0, above?.[i - 4] ?? 0))
    return Buffer.concat([Buffer.from([filter]), bytes])
  })
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header(size)),
    chunk('IDAT', deflateSync(Buffer.concat(filtered))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
