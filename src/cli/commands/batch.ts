import { readerOf } from '../../app/sentences.ts'
import type { Environment } from '../../config/read.ts'
import { type AdvisedRow, advised } from '../../conversation/batch.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { batchIn } from '../../language/situations/list.ts'
import type { Doubt } from '../../language/situations/table.ts'
import { createUnderstanding } from '../../language/understand.ts'
import { readTopics } from '../../presentation/topics.ts'
import { batchRecord, batchResults, batchTable } from '../../presentation/views/batch-table.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import { asOf, command, lang, type Outcome, type Terminal } from '../command.ts'
import { dayMeant, machineDay, ofWhichDay } from '../day.ts'
import { textOf } from '../file.ts'
import { type Chosen, WrongUsage } from '../options.ts'
import { type CsvFormat, csv, csvFormats, formatIs, isCsv } from '../report/csv.ts'

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

const options = {
  lang,
  format: { of: [...csvFormats, 'json'], is: formatIs },
  'as-of': asOf,
  plan: { of: ['table', 'ics'], is: 'instead of answers the plan of each move, as a table or for a calendar' },
} as const

/** The plans of a list in the place of its answers; which lines have none is noted. */
const plannedList = async (
  words: Words,
  rows: readonly AdvisedRow[],
  { plan, format, env, notes, ...when }: Listing,
): Promise<Outcome> => {
  const { plansAsCalendar, plansOf, plansTable } = await import('../planned-list.ts')
  const { plans, without } = plansOf(rows, { ...when, env })
  const missing = without.length > 0 ? [words.t('terminal.noPlan', { lines: without.join(', ') })] : []
  const text = plan === 'ics' ? plansAsCalendar(words, plans) : csv(plansTable(words, plans), format, words.language)
  return { text, notes: [...notes, ...missing] }
}

interface Listing {
  readonly plan: 'table' | 'ics'
  readonly format: CsvFormat
  readonly env: Environment
  readonly notes: readonly string[]
  readonly rulesOf: string
  readonly today: string
}

const answered = async (
  chosen: Chosen<typeof options>,
  [file, ...more]: readonly string[],
  env: Environment,
  { stdin }: Terminal,
): Promise<Outcome> => {
  const { lang = commonLanguage, format = 'csv', 'as-of': asOf, plan } = chosen
  if (more.length > 0) throw new WrongUsage(`One file at a time: ${[file, ...more].join(', ')}.`)
  const meant = dayMeant(asOf, env)
  const { day } = meant
  const words = createWords()[lang]
  const of = ofWhichDay(words, meant)
  const read = readerOf(createUnderstanding({ topics: [...readTopics().values()] }), lang)
  const { rows: given, doubts } = batchIn(await textOf(file, stdin), read)
  if (given.length === 0) {
    throw new WrongUsage(`${file ?? 'Standard input'} is empty: one customer a line, "Contoso; EA; Azure".`)
  }
  const notes = [...of, ...doubts.map(doubt => doubtInWords(words, doubt))]
  const rows = given.map(each => advised(each, day))
  if (plan) {
    if (!isCsv(format)) throw new WrongUsage('--plan gives a table or a calendar: leave out --format json.')
    const today = asOf === undefined ? machineDay() : day
    return plannedList(words, rows, { plan, format, env, notes, rulesOf: day, today })
  }
  if (format === 'json') {
    const records = rows.map((each, index) => ({
      ...batchRecord(words, each, index + 1, day),
      results: batchResults(each, day),
    }))
    return { text: JSON.stringify(records, null, 2), notes }
  }
  return { text: csv(batchTable(words, rows, day, of), format, lang), notes }
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
