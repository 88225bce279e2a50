import { readerOf } from '../../app/sentences.ts'
import type { Environment } from '../../config/read.ts'
import { type AdvisedRow, advised } from '../../conversation/batch.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { batchIn } from '../../language/situations/list.ts'
import type { Doubt } from '../../language/situations/table.ts'
import { createUnderstanding } from '../../language/understand.ts'
import { optionInWords } from '../../presentation/answer-words.ts'
import { sourceInWords } from '../../presentation/citations.ts'
import { readTopics } from '../../presentation/topics.ts'
import { answerLines, besideLines, faultOf } from '../../presentation/views/batch.ts'
import { headlineInWords } from '../../presentation/views/section.ts'
import { createWords, type Vocabulary, vocabulary, type Words } from '../../presentation/words.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { asOf, command, lang, type Outcome } from '../command.ts'
import { dayMeant, ofWhichDay } from '../day.ts'
import { textOf } from '../file.ts'
import { type Chosen, WrongUsage } from '../options.ts'
import { csv, csvFormats, formatIs } from '../report/csv.ts'

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

const doubtInWords = ({ t }: Words, doubt: Doubt): string => {
  switch (doubt.about) {
    case 'above':
      return t('terminal.doubt.above', doubt)
    case 'name':
      return t('terminal.doubt.name', doubt)
    case 'column':
      return t('terminal.doubt.column', {
        ...doubt,
        channel: t('batch.column.channel'),
        kind: t('batch.column.kind'),
      })
  }
}

const options = { lang, format: { of: [...csvFormats, 'json'], is: formatIs }, 'as-of': asOf } as const

const answered = async (
  chosen: Chosen<typeof options>,
  [file, ...more]: readonly string[],
  env: Environment,
): Promise<Outcome> => {
  const { lang = commonLanguage, format = 'csv', 'as-of': asOf } = chosen
  if (more.length > 0) throw new WrongUsage(`One file at a time: ${[file, ...more].join(', ')}.`)
  const meant = dayMeant(asOf, env)
  const { day } = meant
  const words = createWords()[lang]
  const of = ofWhichDay(words, meant)
  const read = readerOf(createUnderstanding({ topics: [...readTopics().values()] }), lang)
  const { rows: given, doubts } = batchIn(await textOf(file), read)
  if (given.length === 0) {
    throw new WrongUsage(`${file ?? 'Standard input'} is empty: one customer a line, "Contoso; EA; Azure".`)
  }
  const notes = [...of, ...doubts.map(doubt => doubtInWords(words, doubt))]
  const rows = given.map((each, index) => row(words, advised(each, day), index + 1, day))
  if (format === 'json') return { text: JSON.stringify(rows, null, 2), notes }
  const columns = Object.keys(vocabulary[lang].batch.column) as Column[]
  const heading = columns.map(column =>
    [words.t(`batch.column.${column}`), ...(column === 'verdict' ? of : [])].join(' · '),
  )
  return { text: csv([heading, ...rows.map(each => columns.map(name => each[name]))], format, lang), notes }
}

/** `batch FILE`, or `batch < file`: a customer a line, sloppily written, → a table with the answer or the fault of each line. */
export const batch = command(
  {
    does: 'A list of customers, a line each or a table with headings → a table with the answer to each.',
    texts: '[FILE]',
    options,
    example: 'batch kunder.csv --lang sv > svar.csv',
  },
  answered,
)
