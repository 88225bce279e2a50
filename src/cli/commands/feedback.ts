import { readConfig } from '../../config/config.ts'
import { languages } from '../../conversation/ports.ts'
import { environment } from '../environment.ts'
import { chooseOptions } from '../options.ts'
import { columns } from '../report/columns.ts'
import { csv } from '../report/csv.ts'
import { type FeedbackGroup, feedbackGroups } from '../report/feedback-groups.ts'
import { keptFeedback } from '../store.ts'

/** `feedback`: what people said of the answers, by cell of the table and by topic, what helped least often first. */
export const feedback = async (args: readonly string[], env = environment()): Promise<string> => {
  const { lang, format = 'text' } = chooseOptions(args, { lang: languages, format: ['text', 'json', 'csv'] })
  const config = readConfig(env)
  const days = config.FEEDBACK_DAYS
  const kept = await keptFeedback(config)
  const groups = feedbackGroups(kept.filter(({ language }) => !lang || language === lang))
  if (format === 'json') return JSON.stringify(groups, null, 2)
  if (format === 'csv') return csv([heading, ...groups.map(rowOf)])
  if (days === 0) return 'FEEDBACK_DAYS is 0: nobody is asked, and nothing is kept.'
  if (groups.length === 0)
    return `Nothing that people said of answers is kept in ${config.DATABASE_URL ? 'the database' : config.DATA_DIR} from the last ${days} days.`
  return columns([heading, ...groups.map(rowOf)], ['helpful', 'not'])
}

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
