import { text } from 'node:stream/consumers'
import { readerOf } from '../../app/sentences.ts'
import { type AdvisedRow, advised } from '../../conversation/batch.ts'
import { commonLanguage, languages } from '../../conversation/ports.ts'
import { clean } from '../../input/clean.ts'
import { rowsIn } from '../../language/situations/list.ts'
import { createUnderstanding } from '../../language/understand.ts'
import { optionInWords } from '../../presentation/answer-words.ts'
import { sourceInWords } from '../../presentation/citations.ts'
import { readTopics } from '../../presentation/topics.ts'
import { answerLines, besideLines, faultOf } from '../../presentation/views/batch.ts'
import { headlineInWords } from '../../presentation/views/section.ts'
import { createWords, type Vocabulary, vocabulary, type Words } from '../../presentation/words.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { dayMeant } from '../day.ts'
import { environment } from '../environment.ts'
import { anyText, chooseOptions, WrongUsage } from '../options.ts'
import { csv } from '../report/csv.ts'

type Column = keyof Vocabulary['batch']['column']

/** A customer as a row of the table: one cell a column, in their order. */
const row = (words: Words, one: AdvisedRow, line: number, day: string): Record<Column, string> => {
  const { channel, kind } = one.answers
  const sections = one.sections ?? []
  const said = sections.map(({ guidance }) => guidanceOn(guidance, day))
  const sources = new Set(said.map(({ reason }) => sourceInWords(words, reason.source)))
  return {
    line: `${line}`,
    customer: one.name,
    channel: channel ? optionInWords(words, 'channel', channel) : '',
    kind: kind ? optionInWords(words, 'kind', kind) : '',
    verdict: sections.map(section => headlineInWords(words, section, day)).join('; '),
    todo: answerLines(words, one, day).join(' '),
    document: besideLines(words, one, day).join(' '),
    fault: faultOf(words, one) ?? '',
    source: [...sources].join('; '),
  }
}

/** `batch < file`: a customer a line, sloppily written, → a table with the answer or the fault of each line. */
export const batch = async (args: readonly string[], env = environment()): Promise<string> => {
  const options = { lang: languages, format: ['csv', 'json'], 'as-of': anyText } as const
  const { lang = commonLanguage, format = 'csv', 'as-of': asOf } = chooseOptions(args, options)
  const { day } = dayMeant(asOf, env)
  const words = createWords()[lang]
  const read = readerOf(createUnderstanding({ topics: [...readTopics().values()] }), lang)
  const answered = rowsIn(clean(await text(process.stdin)), read).map(each => advised(each, day))
  if (answered.length === 0) throw new WrongUsage('Standard input is empty: one customer a line, "Contoso; EA; Azure".')
  const rows = answered.map((one, index) => row(words, one, index + 1, day))
  if (format === 'json') return JSON.stringify(rows, null, 2)
  const columns = Object.keys(vocabulary[lang].batch.column) as Column[]
  return csv([
    columns.map(column => words.t(`batch.column.${column}`)),
    ...rows.map(each => columns.map(name => each[name])),
  ])
}
