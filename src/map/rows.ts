import { optionInWords } from '../presentation/answer-words.ts'
import { adviceRecord } from '../presentation/views/record.ts'
import type { Words } from '../presentation/words.ts'
import { type Answers, questions } from '../rules/questions.ts'

/** Every row of the decision table on a day, and last the exception that overrides them all. */
export const rows = (words: Words, day: string) => {
  const row = (label: string, answers: Answers) => ({
    ...answers,
    label,
    results: adviceRecord(words, { kind: 'both', ...answers }, day).results,
  })
  return [
    ...questions.channel.map(channel => row(optionInWords(words, 'channel', channel), { channel })),
    row(words.t('customer.csp-partner.label'), { customer: 'csp-partner' }),
  ]
}
export type Row = ReturnType<typeof rows>[number]
export type Cell = Row['results'][number]

/** A cell's name, as a link in a page can hold it. */
export const cellId = ({ channel }: Pick<Row, 'channel'>, { kind }: Pick<Cell, 'kind'>): string =>
  `${channel ?? 'csp-partner-customer'}.${kind}`

/** A cell in words: its verdict and basis, then its actions. */
export const inWords = ({ t }: Words, { headline, basis, beside, actions }: Cell) => [
  `${headline} (${t(`basis.${basis}`)})`,
  ...(beside ? [beside] : []),
  ...actions.map(({ step, choice = '', text }) => `${step}${choice}. ${text}`),
]
