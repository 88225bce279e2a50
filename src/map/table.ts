import { signOf } from '../presentation/views/section.ts'
import type { Words } from '../presentation/words.ts'
import { type Cell, cellId, type Row, rows } from './rows.ts'
import { box, escaped, heightOf, type Line, lineHeight, linesIn, svg } from './shapes.ts'
import { basisInWords, legend, looksOf } from './signs.ts'

const [labelWidth, cellWidth, gap, margin] = [210, 390, 8, 20]
const width = 2 * margin + labelWidth + 2 * (cellWidth + gap)

const linesOf = (words: Words, { verdict, headline, basis, beside, actions, dont }: Cell): readonly Line[] => [
  { text: `${signOf(verdict)} ${headline}`, look: 'strong' },
  ...(beside ? [{ text: beside }] : []),
  ...dont.map(({ text }) => ({ text: `✕ ${text}` })),
  ...actions.map(({ step, choice = '', text }) => ({ text: `${step}${choice} ${text}` })),
  { text: basisInWords(words, basis), look: 'subtle' },
]

/** A row from `y` down; with `link`, each cell leads to what it says in full. */
const rowFrom = (words: Words, row: Row, y: number, link: boolean) => {
  const label = linesIn([{ text: row.label, look: 'strong' }], labelWidth)
  const cells = row.results.map(cell => linesIn(linesOf(words, cell), cellWidth))
  const height = Math.max(...[label, ...cells].map(heightOf))
  const boxes = row.results.map((cell, index) => {
    const x = margin + labelWidth + gap + index * (cellWidth + gap)
    const place = { x, y, width: cellWidth, height }
    const drawn = box(place, looksOf(cell.verdict, cell.basis), cells[index] ?? [])
    const name = escaped(`${row.label}, ${words.t(`kind.${cell.kind}.label`)}: ${cell.headline}`)
    return link ? `<a href="#${cellId(row, cell)}" aria-label="${name}">${drawn}</a>` : drawn
  })
  return { height, drawn: [box({ x: margin, y, width: labelWidth, height }, 'label', label), ...boxes].join('\n') }
}

const headings = ({ t }: Words, y: number): string =>
  [t('question.channel.label'), t('kind.license.label'), t('kind.usage.label')]
    .map((text, index) => {
      const x = margin + (index === 0 ? 0 : labelWidth + gap + (index - 1) * (cellWidth + gap))
      return `<text class="strong" x="${x + 10}" y="${y}">${escaped(text)}</text>`
    })
    .join('')

/** The decision table as a picture: each cell its verdict, what to do, how firmly it stands, what changed since. */
export const drawTable = (words: Words, { day, link = false }: { day: string; link?: boolean }): string => {
  const { t, language } = words
  const drawn = [headings(words, margin + 14)]
  let y = margin + 28
  for (const row of rows(words, day)) {
    const { height, drawn: each } = rowFrom(words, row, y, link)
    drawn.push(each)
    y += height + gap
  }
  const signs = legend(words).map(
    ({ text }, index) =>
      `<text class="subtle" x="${margin}" y="${y + 18 + index * lineHeight}">${escaped(text)}</text>`,
  )
  return svg({
    width,
    height: y + 18 + signs.length * lineHeight,
    language,
    title: t('map.table', { date: words.date(day) }),
    description: t('map.tableDescription'),
    body: [...drawn, ...signs].join('\n'),
    alive: link,
  })
}
