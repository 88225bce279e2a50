import type { Card } from './templates.ts'

interface Element {
  readonly type?: string
  readonly text?: string
  readonly title?: string
  readonly label?: string
  readonly value?: string
  readonly items?: readonly Element[]
  readonly columns?: readonly Element[]
  readonly inlines?: readonly Element[]
  readonly choices?: readonly Element[]
  readonly actions?: readonly Element[]
}

const plain = (text: string) => text.replace(/\[([^[\]]+)\]\((https:[^()[\]]+)\)/g, '$1: $2')

/** One line for what stands side by side, one line each for what stands below one another. */
const linesOf = (element: Element): string[] => {
  const { type, items = [], columns = [], inlines = [], choices = [], actions = [] } = element
  if (type === 'TextBlock') return plain(element.text ?? '').split('\n\n')
  if (type === 'RichTextBlock') return [inlines.map(({ text }) => text).join('')]
  if (type === 'Input.Toggle') return [`☐ ${element.title}`]
  if (type === 'Input.ChoiceSet') return [`${element.label} ${choices.map(({ title }) => title).join(' / ')}`]
  if (type === 'Input.Text') return [`${element.label} ${element.value ?? ''}`.trimEnd()]
  if (type === 'ActionSet') return [actions.map(({ title }) => `[${title}]`).join(' ')]
  if (type === 'ColumnSet') return beside(columns.map(({ items: stacked = [] }) => stacked.flatMap(linesOf)))
  return items.flatMap(linesOf)
}

/** A number or a sign stands before what it marks; whole columns are read one after another. */
const beside = ([first = [], ...others]: string[][]) => {
  const [next = '', ...rest] = others.flat()
  return first.length > 1 ? [...first, next, ...rest] : [`${first.join(' ')} ${next}`, ...rest]
}

/** What a card says, in short plain lines: for notifications, screen readers and the terminal. */
export const twinOf = (card: Card): string => linesOf({ items: card.body as Element[] }).join('\n')
