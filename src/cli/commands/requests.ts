import { readConfig } from '../../config/config.ts'
import type { Environment } from '../../config/read.ts'
import { commonLanguage, type Language } from '../../conversation/ports.ts'
import { stateInWords } from '../../presentation/requests/lines.ts'
import { lineWithZone, type Reader, recordOf, requestTable } from '../../presentation/requests/table.ts'
import { createWords } from '../../presentation/words.ts'
import { figuresOf } from '../../relationships/figures.ts'
import type { Kept } from '../../relationships/record.ts'
import { states } from '../../relationships/request.ts'
import { pagesOf, type Requests } from '../../relationships/store.ts'
import { command, lang } from '../command.ts'
import { type Chosen, WrongUsage } from '../options.ts'
import { csv, csvFormats, formatIs, isCsv } from '../report/csv.ts'
import { lookAtRequests } from '../store.ts'

const asText = (all: readonly Kept[], reader: Reader): string =>
  all
    .map(({ request: { id, state, details, trail } }) => {
      const last = trail.at(-1)
      const now = stateInWords(reader.words, state)
      return [id, now, details.customer, last ? lineWithZone(reader, last) : ''].join('\t')
    })
    .join('\n')

/** The figures of all of them, by ids that stay stable. */
const figures = (all: readonly Kept[], form: string, language: Language): string => {
  const found = figuresOf(
    all.map(({ request }) => request),
    new Date(),
  )
  if (form === 'json') return JSON.stringify(found, null, 2)
  const table = [
    Object.keys(found[0] ?? {}),
    ...found.map(figure => Object.values(figure).map(each => `${each ?? ''}`)),
  ]
  return isCsv(form) ? csv(table, form, language) : table.map(row => row.join('\t')).join('\n')
}

/** All of them, without holding more than a page's worth of files open at once. */
const readAll = async (
  requests: Requests,
  query: { readonly state?: Kept['request']['state'] },
): Promise<readonly Kept[]> => {
  const all: Kept[] = []
  for await (const page of pagesOf(requests, query)) all.push(...page)
  return all
}

const options = {
  lang,
  format: { of: ['text', 'json', ...csvFormats], is: `${formatIs}; export writes no text` },
  state: { of: states, is: 'only those in this state' },
} as const

const listed = async (
  { lang = commonLanguage, format, state }: Chosen<typeof options>,
  [what = '', ...more]: readonly string[],
  env: Environment,
): Promise<string> => {
  if (!['list', 'export', 'figures'].includes(what) || more.length > 0)
    throw new WrongUsage('Say what to do with the requests: list, export or figures.')
  if (what === 'export' && format === 'text') throw new WrongUsage('--format "text" is none of json, csv, csv-rfc.')
  const form = format ?? (what === 'export' ? 'csv' : 'text')
  const config = readConfig(env)
  const reader = { words: createWords()[lang], zone: config.TIME_ZONE }
  const all = await lookAtRequests(config, kept => readAll(kept, state ? { state } : {}))
  if (what === 'figures') return figures(all, form, lang)
  if (form === 'json') return JSON.stringify(all.map(recordOf), null, 2)
  return isCsv(form) ? csv(requestTable(reader, all), form, lang) : asText(all, reader)
}

/** `requests list`, `requests export` and `requests figures`: what is kept of them, in DATA_DIR or in the database. */
export const requests = command(
  {
    does: 'The relationship requests that are kept: list them, export them with who did what, when, or count them: open, for how long, days to the yes.',
    texts: 'list|export|figures',
    options,
    example: 'requests export --lang sv > requests.csv',
  },
  listed,
)
