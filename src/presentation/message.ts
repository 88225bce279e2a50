import type { Language } from '../conversation/ports.ts'
import type { Button } from './buttons.ts'
import { type Card, type CardName, fill } from './templates.ts'
import type { Words } from './words.ts'

/** An answer as a file, for somebody whose client can take one: its name, what it is, and what stands in it. */
export interface OfferedFile {
  readonly name: string
  readonly description: string
  /** Its media type. */
  readonly type: string
  readonly content: string | Uint8Array
}

/** What came of a file that was offered, where it is not there to be seen. */
export type AboutFile = 'declined' | 'gone' | 'failed'

/** What goes out to a person: a card, and the same in plain lines. */
export interface Message {
  readonly language: Language
  readonly card: Card
  readonly summary: string
  /** Offered beside the card. */
  readonly file?: OfferedFile
  /** It is everybody's who sees it: it may take the place of the card that was tapped, whoever tapped. */
  readonly forAll?: true
  /** The request that it shows, by id. */
  readonly request?: string
  /** What to say to somebody who tapped a card that is not theirs. */
  readonly elsewhere: { readonly theirs: string; readonly shared: string }
  /** What stands under it where no card is shown: that something can be written, and the way to where cards are. */
  readonly written: { readonly choices: string; readonly teams: string }
}

/** A filled layout with its plain lines. */
export const finished = (name: CardName, words: Words, view: object): Message => {
  const { t, language } = words
  const card = fill(name, { lang: language, ...view })
  return {
    language,
    card,
    summary: twinOf(card),
    elsewhere: { theirs: t('elsewhere.theirs'), shared: t('elsewhere.shared') },
    written: { choices: t('written.choices'), teams: t('written.teams') },
  }
}

/** A few lines and a way on. What a person typed stands in `quoted`, where it is never read as Markdown. */
export const message = (
  title: string,
  lines: readonly string[],
  buttons: readonly Button[],
  { quoted = [], open = [] }: { readonly quoted?: readonly object[]; readonly open?: readonly object[] } = {},
) => ({ title, quoted, lines: lines.map(text => ({ text })), buttons, open })

interface Element {
  readonly type?: string
  readonly isVisible?: boolean
  readonly targetWidth?: string
  readonly mode?: string
  readonly text?: string
  readonly title?: string
  readonly label?: string
  readonly value?: string
  readonly items?: readonly Element[]
  readonly columns?: readonly Element[]
  readonly rows?: readonly Element[]
  readonly cells?: readonly Element[]
  readonly inlines?: readonly Element[]
  readonly choices?: readonly Element[]
  readonly actions?: readonly Element[]
}

/** A text names people and mentions nobody: what says who is meant stays with the card. */
export const unmentioned = (text: string): string => text.replaceAll(/<\/?at>/g, '')

const plain = (text: string) =>
  unmentioned(text)
    .replaceAll('**', '')
    .replace(/\[([^[\]]+)\]\((https:[^()[\]]+)\)/g, '$1: $2')

/** It says to wide cards what stands on narrow ones in another way. */
export const isForWideCards = ({ targetWidth = '' }: { readonly targetWidth?: string }): boolean =>
  targetWidth.startsWith('atLeast:')

/** One line for what stands side by side, one line each for what stands below one another; what is a tap away is left out. */
const linesOf = (element: Element): string[] => {
  if (element.isVisible === false || isForWideCards(element)) return []
  const { type, items = [], columns = [], rows = [], inlines = [], choices = [], actions = [] } = element
  if (type === 'Table') return tableLines(rows)
  if (type === 'TextBlock') return plain(element.text ?? '').split('\n\n')
  if (type === 'RichTextBlock') return [inlines.map(({ text }) => text).join('')]
  if (type === 'Input.Toggle') return [`☐ ${element.title}`]
  if (type === 'Input.ChoiceSet') return [`${element.label} ${choices.map(({ title }) => title).join(' / ')}`]
  if (type === 'Input.Text') return [`${element.label} ${element.value ?? ''}`.trimEnd()]
  if (type === 'ActionSet')
    return [
      inSight(actions)
        .map(({ title }) => `[${title}]`)
        .join(' '),
    ]
  if (type === 'ColumnSet') return beside(columns.map(({ items: stacked = [] }) => stacked.flatMap(linesOf)))
  return items.flatMap(linesOf)
}

/** Each cell under what heads its column: read one after another they would not say whose they are. */
const tableLines = ([head, ...rows]: readonly Element[]): string[] =>
  rows.flatMap(({ cells = [] }) =>
    cells.flatMap((cell, column) => [...linesOf(head?.cells?.[column] ?? {}), ...linesOf(cell)]),
  )

const inSight = (actions: readonly Element[]) => actions.filter(({ mode }) => mode !== 'secondary')

/** A number or a sign stands before what it marks; whole columns are read one after another. */
const beside = ([first = [], ...others]: string[][]) => {
  const [next = '', ...rest] = others.flat()
  return first.length > 1 ? [...first, next, ...rest] : [`${first.join(' ')} ${next}`, ...rest]
}

/** What a card says, in short plain lines: for notifications, screen readers and the terminal. */
export const twinOf = (card: Card): string => linesOf({ items: card.body as Element[] }).join('\n')
