import { commonLanguage, languages } from '../../conversation/ports.ts'
import { lineInWords, stateInWords } from '../../presentation/requests/lines.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import type { Kept } from '../../relationships/record.ts'
import { states } from '../../relationships/request.ts'
import type { Requests } from '../../relationships/store.ts'
import { chooseOptions, WrongUsage } from '../options.ts'
import { csv } from '../report/csv.ts'
import { lookAtRequests } from '../store.ts'

const zone = 'UTC'

/** For other programs: ids that stay stable, times in UTC, the whole trail. */
const recordOf = ({ request, outbox }: Kept) => {
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

const rowOf = (words: Words) => (kept: Kept) => {
  const record = recordOf(kept)
  return [
    ...columns.map(column => `${record[column]}`),
    ...[record.asker, record.sender].map(who => who?.name ?? who?.id ?? ''),
    record.trail.map(line => lineInWords(words, line, zone)).join('; '),
    `${record.undelivered}`,
  ]
}

const asCsv = (all: readonly Kept[], words: Words) =>
  csv([[...columns, 'asker', 'sender', 'trail', 'undelivered'], ...all.map(rowOf(words))])

const asText = (all: readonly Kept[], words: Words): string =>
  all
    .map(({ request: { id, state, details, trail } }) => {
      const last = trail.at(-1)
      return [id, stateInWords(words, state), details.customer, last ? lineInWords(words, last, zone) : ''].join('\t')
    })
    .join('\n')

/** All of them, without holding more than a page's worth of files open at once. */
const readAll = async (
  requests: Requests,
  query: { readonly state?: Kept['request']['state'] },
): Promise<readonly Kept[]> => {
  const all: Kept[] = []
  for (let page = 0; ; page++) {
    const { kept, total } = await requests.list({ ...query, page, size: 200 })
    all.push(...kept)
    if (kept.length === 0 || all.length >= total) return all
  }
}

/** `requests list` and `requests export`: what is kept of them, in DATA_DIR or in the database. */
export const requests = async ([what = '', ...args]: readonly string[]): Promise<string> => {
  if (!['list', 'export'].includes(what)) throw new WrongUsage('Say what to do with the requests: list or export.')
  const formats = what === 'list' ? (['text', 'json', 'csv'] as const) : (['csv', 'json'] as const)
  const {
    lang = commonLanguage,
    format = formats[0],
    state,
  } = chooseOptions(args, { lang: languages, format: formats, state: states })
  const all = await lookAtRequests(kept => readAll(kept, state ? { state } : {}))
  if (format === 'json') return JSON.stringify(all.map(recordOf), null, 2)
  return format === 'csv' ? asCsv(all, createWords()[lang]) : asText(all, createWords()[lang])
}
