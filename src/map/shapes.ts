/** Text as it may stand in SVG and HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)

/** How wide a character is at most, in parts of the font's size: a page may be drawn with another sans than ours. */
const widthOf = (char: string): number => {
  if (/[\s.,:;'’|!iljtfr()-]/.test(char)) return 0.4
  return /[\p{Lu}mw@%→✓✕●◐○↻]/u.test(char) ? 0.82 : 0.61
}

const widthOfText = (text: string, size: number): number =>
  [...text].reduce((width, char) => width + widthOf(char), 0) * size

/** A text in lines that are no wider than `width`. */
const wrapped = (text: string, width: number, size: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOfText(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A line of text: how it looks (a class of the style below). */
export interface Line {
  readonly text: string
  readonly look?: 'strong' | 'subtle'
}

const fontSize = 14
export const lineHeight = 20
const padding = 10

/** Lines as they stand in a box so wide. */
export const linesIn = (lines: readonly Line[], width: number): readonly Line[] =>
  lines.flatMap(({ text, ...look }) =>
    wrapped(text, width - 2 * padding, look.look === 'strong' ? fontSize * 1.06 : fontSize).map(each => ({
      text: each,
      ...look,
    })),
  )

export const heightOf = (lines: readonly Line[]): number => lines.length * lineHeight + 2 * padding

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A box with its lines from the top. `looks` are classes: the verdict, the basis. */
export const box = ({ x, y, width, height }: Place, looks: string, lines: readonly Line[]): string => {
  const texts = lines.map(
    ({ text, look = 'plain' }, index) =>
      `<text class="${look}" x="${x + padding}" y="${y + padding + 15 + index * lineHeight}">${escaped(text)}</text>`,
  )
  return `<rect class="${looks}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${texts.join('')}`
}

const style = `
text { font: ${fontSize}px 'Segoe UI', system-ui, sans-serif; fill: #1b1a19; }
.strong { font-weight: 600; }
.subtle { fill: #484644; }
.page { fill: #fff; }
rect { fill: #f6f6f6; stroke: #8a8886; stroke-width: 1.5; }
.page { stroke: none; }
.implied { stroke-dasharray: 7 4; }
.not-stated-basis { stroke-dasharray: 2 4; }
path { fill: none; stroke: #8a8886; stroke-width: 1.5; }
.supported { fill: #e3f5e1; stroke: #0b6a0b; }
.not-movable { fill: #fff4ce; stroke: #835c00; }
.prohibited { fill: #fde7e9; stroke: #a4262c; }
.not-stated { fill: #e8eef7; stroke: #3b5a82; }
a:hover rect, a:focus rect { stroke-width: 4; }
@media (prefers-color-scheme: dark) {
  text { fill: #f3f2f1; }
  .subtle { fill: #d2d0ce; }
  .page { fill: #1b1a19; }
  rect { fill: #292827; stroke: #a19f9d; }
  path { stroke: #a19f9d; }
  .supported { fill: #12351a; stroke: #7fba7a; }
  .not-movable { fill: #433519; stroke: #f2c661; }
  .prohibited { fill: #481f23; stroke: #f1a0a6; }
  .not-stated { fill: #1f2f47; stroke: #9dbbe3; }
}`

interface Picture {
  readonly width: number
  readonly height: number
  readonly language: string
  readonly title: string
  readonly description: string
  readonly body: string
  /** Its parts can be reached one by one, rather than being one picture. */
  readonly alive?: boolean
}

/** One picture that needs nothing else. It names itself to who cannot see it, and is light or dark as the reader's page. */
export const svg = ({ width, height, language, title, description, body, alive = false }: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${language}" role="${alive ? 'group' : 'img'}" aria-labelledby="title description">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
<style>${style}
</style>
<rect class="page" width="${width}" height="${height}"/>
${body}
</svg>
`
