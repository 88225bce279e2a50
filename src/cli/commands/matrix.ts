import { commonLanguage, languages } from '../../conversation/ports.ts'
import { type Cell, inWords, rows } from '../../map/rows.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import { editionOn } from '../../rules/editions.ts'
import { dayMeant } from '../day.ts'
import { environment } from '../environment.ts'
import { anyText, chooseOptions } from '../options.ts'
import { asHtml } from '../report/matrix-html.ts'

const cellLines = (words: Words, cell: Cell): string[] => {
  const [verdict, ...actions] = inWords(words, cell)
  return [`  ${words.t(`kind.${cell.kind}.label`)}: ${verdict}`, ...actions.map(line => `    ${line}`)]
}

const asText = (words: Words, day: string): string =>
  rows(words, day)
    .map(({ label, results }) => [label, ...results.flatMap(cell => cellLines(words, cell))].join('\n'))
    .join('\n\n')

/** `matrix`: the whole decision table, by the configured edition or as of a day. */
export const matrix = (args: readonly string[], env = environment()): string => {
  const options = { lang: languages, format: ['text', 'json', 'html'], 'as-of': anyText } as const
  const { lang = commonLanguage, format = 'text', 'as-of': asOf } = chooseOptions(args, options)
  const words = createWords()[lang]
  const { ahead: _, ...meant } = dayMeant(asOf, env)
  const { day } = meant
  if (format === 'json') return JSON.stringify({ edition: editionOn(day), rows: rows(words, day) }, null, 2)
  return format === 'html' ? asHtml({ words, ...meant }) : asText(words, day)
}
