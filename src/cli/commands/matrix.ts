import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { type Cell, inWords, rows } from '../../map/rows.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import { editionOn } from '../../rules/editions.ts'
import { asOf, command, lang } from '../command.ts'
import { dayMeant, ofWhichDay } from '../day.ts'
import type { Chosen } from '../options.ts'
import { asHtml } from '../report/matrix-html.ts'

const cellLines = (words: Words, cell: Cell): string[] => {
  const [verdict, ...actions] = inWords(words, cell)
  return [`  ${words.t(`kind.${cell.kind}.label`)}: ${verdict}`, ...actions.map(line => `    ${line}`)]
}

const asText = (words: Words, day: string): readonly string[] =>
  rows(words, day).map(({ label, results }) => [label, ...results.flatMap(cell => cellLines(words, cell))].join('\n'))

const options = { lang, format: { of: ['text', 'json', 'html'], is: 'how it is written' }, 'as-of': asOf } as const

const table = (chosen: Chosen<typeof options>, _texts: readonly string[], env: Environment): string => {
  const { lang = commonLanguage, format = 'text', 'as-of': asOf } = chosen
  const words = createWords()[lang]
  const meant = dayMeant(asOf, env)
  const { day } = meant
  if (format === 'json') return JSON.stringify({ edition: editionOn(day), rows: rows(words, day) }, null, 2)
  if (format === 'html') return asHtml({ words, ...meant })
  return [...ofWhichDay(words, meant), ...asText(words, day)].join('\n\n')
}

/** `matrix`: the whole decision table, by the configured edition or as of a day. */
export const matrix = command(
  { does: 'The whole decision table.', options, example: 'matrix --format html --lang sv > map.html' },
  table,
)
