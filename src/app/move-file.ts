import type { Language } from '../conversation/ports.ts'
import type { ListFile, MoveSaid, PlanFile } from '../moves/events.ts'
import { leftOf } from '../moves/planned.ts'
import type { Message, OfferedFile } from '../presentation/message.ts'
import { movesTable } from '../presentation/moves/table.ts'
import { betweenFor, customerPage } from '../presentation/plan/customer-page.ts'
import type { Presentation } from '../presentation/present.ts'
import type { Said } from '../presentation/views/view-of.ts'
import { tableFor } from './table.ts'

/** What makes a file, and whether it can be handed over where somebody is. */
export interface Handing {
  readonly presentation: Presentation
  readonly takesFiles: boolean
}

/** What is said of moves together with a file. */
type WithFile = Extract<MoveSaid, { readonly said: 'plan' | 'list' }> & { readonly file: PlanFile | ListFile }

const types = {
  calendar: ['ics', 'text/calendar'],
  csv: ['csv', 'text/csv'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
} as const

/** What somebody wants to take along of their moves; nothing where they only look. */
export const movesToTake = (reply: Said): WithFile | undefined =>
  reply.kind === 'move' && 'file' in reply.said && reply.said.file !== undefined ? (reply.said as WithFile) : undefined

type Handout = ReturnType<Presentation['handout']>

const calendarOf = async ({ words }: Handout, said: WithFile): Promise<string> => {
  const { plansCalendar } = await import('../handouts/calendar.ts')
  const plans =
    said.said === 'list'
      ? said.rows.map(({ id, move, left: plan }) => ({ key: id, name: move.customer, plan }))
      : [{ key: said.id, name: said.move.customer, plan: leftOf(said.plan, said.marks) }]
  const title = said.said === 'list' ? words.t(said.all ? 'move.title.all' : 'move.title.mine') : said.move.customer
  return plansCalendar(words, title, plans)
}

const contentOf = async (
  handout: Handout,
  said: WithFile,
  presentation: Presentation,
): Promise<OfferedFile['content'] | undefined> => {
  const { words, tag, between } = handout
  if (said.file === 'calendar') return calendarOf(handout, said)
  if (said.said === 'list') return tableFor(tag, movesTable(words, said.rows))
  const { words: voice } = said.in ? presentation.handout(said.in) : handout
  const page = customerPage(voice, said.plan, betweenFor(between, said.move))
  return page && (await import('../handouts/page-docx.ts')).pageDocx(voice, page)
}

/** The card, and beside it the file; where none can be handed over it says so. */
export const movesAsFile = async (
  said: WithFile,
  language: Language,
  { presentation, takesFiles }: Handing,
): Promise<Message> => {
  const handout = presentation.handout(language)
  const content = takesFiles ? await contentOf(handout, said, presentation) : undefined
  const notices = content === undefined ? ([{ kind: 'no-file' }] as const) : said.notices
  const message = presentation.present({ kind: 'move', said: { ...said, notices } as MoveSaid }, language)
  if (content === undefined) return message
  const [extension, type] = types[said.file]
  const { t } = handout.words
  const name = `${t(said.said === 'list' ? 'move.file.names' : 'move.file.name')}.${extension}`
  return { ...message, file: { name, description: t(`move.file.${said.file}`), type, content } }
}
