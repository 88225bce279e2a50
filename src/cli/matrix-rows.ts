import { adviceRecord } from '../presentation/advice-record.ts'
import { optionInWords } from '../presentation/facts.ts'
import type { Words } from '../presentation/words.ts'
import { questions } from '../rules/questions.ts'

/** Every row of the decision table, and last the exception that overrides them all. */
export const rows = (words: Words) => [
  ...questions.channel.map(channel => ({
    channel,
    label: optionInWords(words, 'channel', channel),
    results: adviceRecord(words, { channel, kind: 'both' }).results,
  })),
  {
    customer: 'csp-partner',
    label: words.t('customer.csp-partner.label'),
    results: adviceRecord(words, { customer: 'csp-partner' }).results,
  },
]
export type Cell = ReturnType<typeof rows>[number]['results'][number]

/** A cell in words: its verdict and basis, then its actions. */
export const inWords = ({ t }: Words, { verdict, basis, actionsAre, actions }: Cell) => [
  `${t(`verdict.${verdict}`)} (${t(`basis.${basis}`)})`,
  ...actions.map(({ text }, index) => `${actionsAre === 'either' ? '-' : `${index + 1}.`} ${text}`),
]
