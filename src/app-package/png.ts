import { inflateSync } from 'node:zlib'

export interface Pixel {
  readonly x: number
  readonly y: number
  readonly red: number
  readonly green: number
  readonly blue: number
  /** 0 is transparent, 255 opaque. */
  readonly alpha: number
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: readonly Pixel[]
}

const signature = '89504e470d0a1a0a'
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

const chunks = (png: Buffer) => {
  const found: { type: string; data: Buffer }[] = []
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at)
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return found
}

/** The Paeth predictor of the PNG specification, §9.4: whichever neighbour is nearest to left + above - corner. */
const paeth = (left: number, above: number, corner: number) => {
  const guess = left + above - corner
  const [l, a, c] = [left, above, corner].map(value => Math.abs(guess - value)) as [number, number, number]
  return l <= a && l <= c ? left : a <= c ? above : corner
}

const predictions: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  left => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
]

/** Undoes the filter of each row (PNG specification, §9). */
const unfiltered = (raw: Buffer, height: number, stride: number, step: number): Buffer => {
  const out = Buffer.alloc(height * stride)
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (out[row * stride + column] ?? 0))
  for (let row = 0; row < height; row++) {
    const predict = predictions[raw[row * (stride + 1)] ?? 0]
    if (!predict) throw new Error('is damaged: it has a filter that PNG does not know')
    for (let column = 0; column < stride; column++) {
      const byte = raw[row * (stride + 1) + 1 + column] ?? 0
      const guess = predict(at(row, column - step), at(row - 1, column), at(row - 1, column - step))
      out[row * stride + column] = byte + guess
    }
  }
  return out
}

/** The pixels of a PNG of the kind that drawing programs write: eight bits a channel, colours without a palette. */
export const readPng = (png: Buffer): Picture => {
  if (png.toString('hex', 0, 8) !== signature) throw new Error('is no PNG')
  const parts = chunks(png)
  const header = parts.find(({ type }) => type === 'IHDR')?.data
  if (!header || header.length < 13) throw new Error('is damaged: its header is missing')
  const [width, height, kind = 0] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]]
  const channels = channelsOf[kind]
  if (header[8] !== 8 || !channels || header[12] !== 0) {
    throw new Error('must have eight bits a channel, no palette and no interlacing')
  }
  const raw = inflateSync(Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  if (raw.length !== height * (width * channels + 1)) throw new Error('is damaged: rows are missing')
  const bytes = unfiltered(raw, height, width * channels, channels)
  const pixels = Array.from({ length: width * height }, (_, index): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(index * channels, (index + 1) * channels)
    return { x: index % width, y: Math.floor(index / width), red, green, blue, alpha }
  })
  return { width, height, pixels }
}
