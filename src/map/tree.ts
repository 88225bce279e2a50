import { box, heightOf, type Line, linesIn } from './shapes.ts'

/** What is drawn: a box, and what it leads to. */
export interface Node {
  readonly looks: string
  readonly lines: readonly Line[]
  readonly next: readonly Node[]
}

const [gapX, gapY, margin] = [36, 10, 20]
const widths = [170, 200, 200, 170, 170, 200, 360]

interface Drawn {
  readonly height: number
  readonly middle: number
  readonly body: string
}

/** A node with all it leads to, in the column of its depth, from `top` down. */
export const draw = ({ looks, lines, next }: Node, depth: number, top: number): Drawn => {
  const width = next.length === 0 ? (widths.at(-1) ?? 0) : (widths[depth] ?? 0)
  const x = margin + widths.slice(0, depth).reduce((sum, each) => sum + each + gapX, 0)
  const fitted = linesIn(lines, width)
  const own = heightOf(fitted)
  const children: Drawn[] = []
  let y = top
  for (const child of next) {
    const drawn = draw(child, depth + 1, y)
    children.push(drawn)
    y += drawn.height + gapY
  }
  const height = Math.max(own, y - top - gapY)
  const middle = children.length > 0 ? ((children[0]?.middle ?? 0) + (children.at(-1)?.middle ?? 0)) / 2 : top + own / 2
  const place = { x, y: Math.max(top, middle - own / 2), width, height: own }
  const from = x + width
  const lead = children.map(({ middle: to }) => {
    const [start, end] = [place.y + own / 2, to]
    return `<path d="M${from} ${start} C${from + gapX / 2} ${start} ${from + gapX / 2} ${end} ${from + gapX} ${end}"/>`
  })
  return {
    height,
    middle: place.y + own / 2,
    body: [...lead, box(place, looks, fitted), ...children.map(({ body }) => body)].join('\n'),
  }
}

export const treeMargin = margin
export const treeWidth = 2 * margin + widths.reduce((sum, each) => sum + each + gapX, 0) - gapX
