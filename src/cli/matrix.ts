import { languages } from '../conversation/ports.ts'
import { createWords, type Words } from '../presentation/words.ts'
import { edition } from '../rules/changes.ts'
import { asHtml } from './matrix-html.ts'
import { type Cell, inWords, rows } from './matrix-rows.ts'
import { chooseOptions } from './options.ts'

const cellLines = (words: Words, cell: Cell): string[] => {
  const [verdict, ...actions] = inWords(words, cell)
  return [`  ${words.t(`kind.${cell.kind}.label`)}: ${verdict}`, ...actions.map(line => `    ${line}`)]
}

const asText = (words: Words): string =>
  rows(words)
    .map(({ label, results }) => [label, ...results.flatMap(cell => cellLines(words, cell))].join('\n'))
    .join('\n\n')

/** `matrix`: the whole decision table. */
export const matrix = (args: readonly string[]): string => {
  const { lang = 'en', format = 'text' } = chooseOptions(args, { lang: languages, format: ['text', 'json', 'html'] })
  const words = createWords()[lang]
  if (format === 'json') return JSON.stringify({ edition, rows: rows(words) }, null, 2)
  return format === 'html' ? asHtml(words) : asText(words)
}
