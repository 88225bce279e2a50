import { advised, type BatchRow } from '../conversation/batch.ts'
import type { Language } from '../conversation/ports.ts'
import type { Reply } from '../conversation/replies.ts'
import type { Message, OfferedFile } from '../presentation/message.ts'
import type { Presentation } from '../presentation/present.ts'
import { mostOnCard } from '../presentation/views/batch.ts'
import type { Said } from '../presentation/views/view-of.ts'

/** Reads every customer of a list, some at a time. */
export type ReadList = (text: string, language: Language) => Promise<readonly BatchRow[]>

/** Whether a card has no room for all customers of a list. */
export const isLongList = (reply: Reply): boolean =>
  reply.kind === 'batch' && ((reply.unread ?? 0) > 0 || reply.rows.length > mostOnCard)

/** A list that is too long for a card, answered as a table for the spreadsheet of somebody's language. */
const listFile = async (
  text: string,
  language: Language,
  day: string,
  { lists, presentation }: { readonly lists: ReadList; readonly presentation: Presentation },
): Promise<OfferedFile> => {
  const { csvOf, separatorFor } = await import('../tables/write.ts')
  const rows = await lists(text, language)
  const { name, description, table, tag } = presentation.listFile(
    rows.map(row => advised(row, day)),
    day,
    language,
  )
  return { name, description, type: 'text/csv', content: csvOf(table, separatorFor(tag)) }
}

interface Asked {
  /** What they pasted, where a file can be handed over. */
  readonly list: string | undefined
  readonly language: Language
  readonly day: string
}

/** The card, and all of it as a file where one can be handed over. */
export const answerList = async (
  reply: Said,
  { list, language, day }: Asked,
  { lists, presentation }: { readonly lists: ReadList | undefined; readonly presentation: Presentation },
): Promise<Message> => {
  if (!lists || list === undefined) return presentation.present(reply, language)
  const file = await listFile(list, language, day, { lists, presentation })
  return { ...presentation.present({ ...reply, asFile: true } as Said, language), file }
}
