import { citing, type Source } from './cited.ts'
import { isForWideCards, unmentioned } from './message.ts'
import type { Card } from './templates.ts'

/** A reply where no card is shown: Markdown that Teams shows, with numbered sources. */
interface Written {
  readonly text: string
  /** What `[1]` in the text stands for, in order. */
  readonly sources: readonly Source[]
  /** Buttons whose words can be typed in their place. */
  readonly choices: readonly string[]
  /** It has fields, or buttons of a request: there is more to do where cards are. */
  readonly more: boolean
}

interface Element {
  readonly type?: string
  readonly id?: string
  readonly isVisible?: boolean
  readonly targetWidth?: string
  readonly weight?: string
  readonly mode?: string
  readonly text?: string
  readonly title?: string
  readonly label?: string
  readonly data?: { readonly verb?: string; readonly request?: unknown }
  readonly selectAction?: Element
  readonly items?: readonly Element[]
  readonly columns?: readonly Element[]
  readonly rows?: readonly Element[]
  readonly cells?: readonly Element[]
  readonly inlines?: readonly Element[]
  readonly actions?: readonly Element[]
}

/** Runs are plain text, and may be what a person typed: nothing of it is Markdown, markup or a mention. */
const plainly = (text: string) => text.replaceAll(/[\\`*_[\]#~|]/g, '\\$&').replaceAll('<', '&lt;')

const strong = (text: string) => (text.trim() && !text.includes('**') ? `**${text.trim()}**` : text)

/** "[new 2024]" beside a step is no source. */
const runOf = ({ text = '', weight }: Element): string => {
  const mark = /^ \[(.*)\]$/.exec(text)?.[1]
  if (mark !== undefined) return ` (${plainly(mark)})`
  return weight === 'Bolder' ? `${strong(plainly(text))} ` : plainly(text)
}

/** Whether it helped can be said by a tap alone. */
const isRating = ({ columns = [] }: Element) => columns.some(({ selectAction }) => selectAction?.data?.verb === 'rate')

const isFold = ({ selectAction }: Element) => selectAction?.type === 'Action.ToggleVisibility'
const insideOf = ({ items = [], columns = [], rows = [], cells = [] }: Element) => [
  ...items,
  ...columns,
  ...rows,
  ...cells,
]

/** What can be tapped is a line of a list, all of it on one line. */
const asItem = (lines: readonly string[]) => (lines.length > 0 ? [`- ${lines.join(' · ')}`] : [])

/** The lines that are seen at once. What is a tap away is left out, as are buttons and fields. */
const linesOf = (element: Element): readonly string[] => {
  const { type, text = '', weight, inlines = [], columns, selectAction } = element
  if (element.isVisible === false || isForWideCards(element) || isFold(element) || isRating(element)) return []
  if (type === 'TextBlock')
    return unmentioned(text)
      .split('\n\n')
      .map(line => (weight === 'Bolder' ? strong(line) : line))
  if (type === 'RichTextBlock') return [inlines.map(runOf).join('').trim()]
  if (type === 'Table') return tableLines(element.rows)
  const lines = columns ? beside(columns.map(linesOf)) : insideOf(element).flatMap(linesOf)
  return selectAction?.type === 'Action.Execute' ? asItem(lines) : lines
}

/** A number or a sign stands before what it marks; whole columns are read one after another. */
const beside = ([first = [], ...others]: (readonly string[])[]): readonly string[] => {
  const [next = '', ...rest] = others.flat()
  return first.length === 1 && next ? [`${first[0]} ${next}`, ...rest] : [...first, ...(next ? [next] : []), ...rest]
}

/** Each cell under what heads its column. */
const tableLines = ([head, ...rows]: readonly Element[] = []): readonly string[] =>
  rows.flatMap(({ cells = [] }) =>
    cells.flatMap((cell, column) => [...linesOf(head?.cells?.[column] ?? {}), ...linesOf(cell)]),
  )

const everything = (element: Element): readonly Element[] => [
  element,
  ...[...insideOf(element), ...(element.actions ?? [])].flatMap(everything),
]

const isChoice = ({ type, mode, data }: Element) =>
  type === 'Action.Execute' && mode !== 'secondary' && data?.request === undefined

/** A finished card in words: it can say nothing else than the card. */
export const asText = ({ body }: Card): Written => {
  const all = everything({ items: body as Element[] })
  const lines = linesOf({ items: body as Element[] }).filter(line => line.trim())
  const cited = citing(
    lines,
    all.flatMap(({ type, text }) => (type === 'TextBlock' && text ? text.split('\n\n') : [])),
  )
  const more = all.some(({ type = '', data }) => type.startsWith('Input.') || data?.request !== undefined)
  return {
    text: cited.lines.join('\n\n'),
    sources: cited.sources,
    choices: all.filter(isChoice).map(({ title = '' }) => title),
    more,
  }
}
