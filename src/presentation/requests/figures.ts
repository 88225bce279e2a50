import type { Overview } from '../../relationships/chat/seen.ts'
import type { Figure } from '../../relationships/figures.ts'
import { vocabulary, type Words } from '../words.ts'
import { exportButton, helpButton, listButton } from './buttons.ts'
import { countryInWords, kindInWords } from './lines.ts'

/** So many groups stand on a card. */
const most = 15

const columns = ['group', 'open', 'longest', 'accepted', 'days'] as const

/** All, a kind of relationship, a country. */
const groupInWords = (words: Words, group: string): string => {
  const [of = '', value = ''] = group.split(':')
  if (of === 'country') return countryInWords(words, value)
  return of === 'kind' ? kindInWords(words, value) : words.t('request.figures.all')
}

const decimalIn = ({ language }: Words, value: number): string =>
  value.toLocaleString(vocabulary[language].language.tag)

const headIn = ({ t }: Words): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map(column => [column, t(`request.figures.column.${column}`)]))

const rowOf = (
  words: Words,
  head: ReturnType<typeof headIn>,
  { group, total, open, longestOpenDays, accepted, medianDaysToYes }: Figure,
) => {
  const { t } = words
  const number = (value: number | null) => (value === null ? t('request.figures.none') : decimalIn(words, value))
  const cells = {
    open: number(open),
    longest: number(longestOpenDays),
    accepted: number(accepted),
    days: number(medianDaysToYes),
  }
  const lines = Object.entries(cells).map(([column, value]) => ({ text: `${head[column]}: ${value}` }))
  return { group: t('request.figures.group', { group: groupInWords(words, group), count: total }), ...cells, lines }
}

/** How requests stand: a table where there is room for one, on a phone one group below the other. Nobody's own figures are on it. */
export const figuresView = (words: Words, { figures, read, total }: Overview) => {
  const { t } = words
  const lines = [t('request.figures.text'), ...(read < total ? [t('request.figures.newest', { read, total })] : [])]
  const head = headIn(words)
  return {
    title: t('request.title.figures'),
    lines: lines.map(text => ({ text })),
    head,
    rows: figures.slice(0, most).map(each => rowOf(words, head, each)),
    buttons: [listButton(words, true), exportButton(words), helpButton(words)],
  }
}
