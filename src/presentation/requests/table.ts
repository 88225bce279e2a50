import type { Kept } from '../../relationships/record.ts'
import type { Line } from '../../relationships/request.ts'
import type { Words } from '../words.ts'
import { whatInWords, whoInWords } from './lines.ts'
import { momentWithZone } from './moment.ts'

/** In whose words and by whose clock a table is. */
export interface Reader {
  readonly words: Words
  readonly zone: string
}

export const lineWithZone = ({ words, zone }: Reader, line: Line): string =>
  words.t('request.line', {
    at: momentWithZone(words, line.at, zone),
    who: whoInWords(words, line.by),
    what: whatInWords(words, line),
  })

/** For other programs: ids that stay stable, times in UTC, the whole trail. */
export const recordOf = ({ request, outbox }: Kept) => {
  const { id, revision, state, details, asker, sender, trail } = request
  const undelivered = outbox.filter(({ state }) => state === 'in-doubt').length
  return { id, state, revision, ...details, asker, ...(sender && { sender }), trail, undelivered }
}

const columns = [
  'id',
  'state',
  'revision',
  'customer',
  'tenant',
  'contact',
  'country',
  'kind',
  'mailLanguage',
  'note',
] as const

const rowOf = (reader: Reader, kept: Kept): readonly string[] => {
  const record = recordOf(kept)
  return [
    ...columns.map(column => `${record[column]}`),
    ...[record.asker, record.sender].map(who => who?.name ?? who?.id ?? ''),
    record.trail.map(line => lineWithZone(reader, line)).join('; '),
    `${record.undelivered}`,
  ]
}

/** Requests as a table with its headings, for a spreadsheet: who did what, when. */
export const requestTable = (reader: Reader, all: readonly Kept[]): readonly (readonly string[])[] => [
  [...columns, 'asker', 'sender', 'trail', 'undelivered'],
  ...all.map(kept => rowOf(reader, kept)),
]
