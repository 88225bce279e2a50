import { readConfig } from '../../config/config.ts'
import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { command, lang } from '../command.ts'
import type { Chosen } from '../options.ts'
import { columns } from '../report/columns.ts'
import { csv, csvFormats, formatIs, isCsv } from '../report/csv.ts'
import { type FeedbackGroup, feedbackGroups } from '../report/feedback-groups.ts'
import { keptFeedback } from '../store.ts'

type Row = [helpful: string, not: string, answer: string, guidance: string, edition: string, why: string, words: string]

const heading: Row = ['helpful', 'not', 'answer', 'guidance', 'edition', 'reasons', 'in their words']

const rowOf = ({ answer, guidance, edition, helpful, unhelpful, reasons, comments }: FeedbackGroup): Row => [
  String(helpful),
  String(unhelpful),
  answer ?? '–',
  guidance ?? '–',
  edition,
  Object.entries(reasons)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ') || '–',
  comments.map(comment => `“${comment.replaceAll(/\s+/g, ' ')}”`).join(' '),
]

const options = {
  lang: { ...lang, is: 'only what was said in this language' },
  format: { of: ['text', 'json', ...csvFormats], is: formatIs },
} as const

const said = async (
  { lang, format = 'text' }: Chosen<typeof options>,
  _texts: readonly string[],
  env: Environment,
): Promise<string> => {
  const config = readConfig(env)
  const days = config.FEEDBACK_DAYS
  const kept = await keptFeedback(config)
  const groups = feedbackGroups(kept.filter(({ language }) => !lang || language === lang))
  if (format === 'json') return JSON.stringify(groups, null, 2)
  if (isCsv(format)) return csv([heading, ...groups.map(rowOf)], format, lang ?? commonLanguage)
  if (days === 0) return 'FEEDBACK_DAYS is 0: nobody is asked, and nothing is kept.'
  if (groups.length === 0)
    return `Nothing that people said of answers is kept in ${config.DATABASE_URL ? 'the database' : config.DATA_DIR} from the last ${days} days.`
  return columns([heading, ...groups.map(rowOf)], ['helpful', 'not'])
}

/** `feedback`: what people said of the answers, by cell of the table and by topic, what helped least often first. */
export const feedback = command(
  {
    does: 'What people said of the answers, what helped least often first.',
    options,
    example: 'feedback --format csv --lang sv > feedback.csv',
  },
  said,
)
