import { type Picture, type Pixel, readPng } from './png.ts'

/** Teams crops the colour icon to a square, a circle or a hexagon, so the symbol keeps this far from the edges. */
const padding = 48
const sizes = { color: 192, outline: 32 } as const

const hexOf = ({ red, green, blue }: Pixel) =>
  `#${[red, green, blue].map(value => value.toString(16).padStart(2, '0')).join('')}`

const colorFaults = ({ width, pixels }: Picture, accentColor: string): readonly string[] => {
  const isInside = (at: number) => at >= padding && at < width - padding
  const ground = pixels.filter(({ x, y }) => !isInside(x) || !isInside(y))
  const odd = ground.find(pixel => pixel.alpha < 255 || hexOf(pixel) !== accentColor.toLowerCase())
  if (odd) return [`must be ${accentColor}, the accentColor, outside its middle: it is not at ${odd.x}, ${odd.y}`]
  const blank = pixels.every(pixel => hexOf(pixel) === hexOf(pixels[0] ?? pixel))
  return blank ? ['shows nothing: it has one colour only'] : []
}

const outlineFaults = ({ pixels }: Picture): readonly string[] => {
  const seen = pixels.filter(({ alpha }) => alpha > 0)
  const coloured = seen.find(pixel => hexOf(pixel) !== '#ffffff')
  return [
    ...(coloured ? [`must be white: it is ${hexOf(coloured)} at ${coloured.x}, ${coloured.y}`] : []),
    ...(seen.length === 0 ? ['shows nothing: all of it is transparent'] : []),
    ...(seen.length > pixels.length / 2 ? ['must be transparent around a white symbol: most of it is filled'] : []),
  ]
}

/** What Teams would refuse or crop in an icon. `accentColor` as the manifest says it, `#0F4C5C`. */
export const iconFaults = (kind: 'color' | 'outline', png: Buffer, accentColor: string): readonly string[] => {
  try {
    const picture = readPng(png)
    const size = sizes[kind]
    if (picture.width !== size || picture.height !== size) {
      return [`must be ${size} x ${size}: it is ${picture.width} x ${picture.height}`]
    }
    return kind === 'color' ? colorFaults(picture, accentColor) : outlineFaults(picture)
  } catch (error) {
    return [(error as Error).message]
  }
}
