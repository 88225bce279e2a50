import type { Language } from '../../conversation/ports.ts'
import { vocabulary } from '../../presentation/words.ts'
import { csvOf, separatorFor } from '../../tables/write.ts'

/** `csv` is separated as the language's Excel expects it, `csv-rfc` by commas, whatever the language. */
export const csvFormats = ['csv', 'csv-rfc'] as const
export type CsvFormat = (typeof csvFormats)[number]

/** What `--help` says of the formats. */
export const formatIs = 'how it is written: csv as the language’s Excel has it, csv-rfc always with commas'

export const isCsv = (format: string): format is CsvFormat => csvFormats.some(each => each === format)

export const csv = (rows: readonly (readonly string[])[], format: CsvFormat, language: Language): string =>
  csvOf(rows, format === 'csv-rfc' ? ',' : separatorFor(vocabulary[language].language.tag))
