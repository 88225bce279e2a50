import type { AdvisedRow } from '../../conversation/batch.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { optionInWords, ownPlaces } from '../answer-words.ts'
import { sourceInWords } from '../citations.ts'
import { type Vocabulary, vocabulary, type Words } from '../words.ts'
import { answerLines, besideLines, faultOf, ofKind } from './batch.ts'
import { headlineInWords } from './section.ts'

type Column = keyof Vocabulary['batch']['column']

/** A customer as a row of the table: one cell a column, in their order. */
export const batchRecord = (words: Words, one: AdvisedRow, line: number, day: string): Record<Column, string> => {
  const { channel, kind } = one.answers
  const sections = one.sections ?? []
  const said = sections.map(({ guidance }) => guidanceOn(guidance, day))
  const sources = new Set(said.map(({ reason }) => sourceInWords(words, reason.source)))
  return {
    line: `${line}`,
    customer: one.name,
    channel: channel ? optionInWords(words, 'channel', channel) : ownPlaces(words, one.answers).join('; '),
    kind: kind ? optionInWords(words, 'kind', kind) : '',
    verdict: sections
      .map(section => `${channel ? '' : ofKind(words, one, section)}${headlineInWords(words, section, day)}`)
      .join('; '),
    todo: answerLines(words, one, day).join(' '),
    document: besideLines(words, one, day).join(' '),
    fault: faultOf(words, one) ?? '',
    source: [...sources].join('; '),
  }
}

/** A row's answer in ids, one a kind, each with its own seller: for programs, which do not take words apart. */
export const batchResults = ({ sections = [] }: AdvisedRow, day: string) =>
  sections.map(({ kind, channel = null, guidance }) => ({ kind, channel, verdict: guidanceOn(guidance, day).verdict }))

/** A whole list as a table with its headings, for a spreadsheet. `of`: which day it is about, where that is not today. */
export const batchTable = (
  words: Words,
  rows: readonly AdvisedRow[],
  day: string,
  of: readonly string[] = [],
): readonly (readonly string[])[] => {
  const columns = Object.keys(vocabulary[words.language].batch.column) as Column[]
  const headingOf = (column: Column) =>
    [words.t(`batch.column.${column}`), ...(column === 'verdict' ? of : [])].join(' · ')
  const records = rows.map((each, index) => batchRecord(words, each, index + 1, day))
  return [columns.map(headingOf), ...records.map(each => columns.map(name => each[name]))]
}
