import { advised, type BatchRow } from '../conversation/batch.ts'
import type { Language } from '../conversation/ports.ts'
import type { Reply } from '../conversation/replies.ts'
import type { Message, OfferedFile } from '../presentation/message.ts'
import type { Presentation } from '../presentation/present.ts'
import { mostOnCard } from '../presentation/views/batch.ts'
import type { Export } from '../relationships/chat/seen.ts'

/** Reads every customer of a list, some at a time. */
export type ReadList = (text: string, language: Language) => Promise<readonly BatchRow[]>

/** Whether a card has no room for all customers of a list. */
export const isLongList = (reply: Reply): boolean =>
  reply.kind === 'batch' && ((reply.unread ?? 0) > 0 || reply.rows.length > mostOnCard)

/** A list that is too long for a card, answered as a table for the spreadsheet of somebody's language. */
export const listFile = async (
  text: string,
  language: Language,
  day: string,
  { lists, presentation }: { readonly lists: ReadList; readonly presentation: Presentation },
): Promise<OfferedFile> => {
  const rows = (await lists(text, language)).map(row => advised(row, day))
  return fileOf(presentation.listFile(rows, day, language))
}

const fileOf = async ({ name, description, table, tag }: ReturnType<Presentation['listFile']>) => {
  const { csvOf, separatorFor } = await import('../tables/write.ts')
  return { name, description, text: csvOf(table, separatorFor(tag)) }
}

/** What is said of requests that go into a file, with the file where one can be handed over. */
export const requestsAsFile = async (
  said: Export,
  { takesFiles, language, presentation }: { takesFiles: boolean; language: Language; presentation: Presentation },
): Promise<Message> => {
  if (!takesFiles || said.kept.length === 0) return presentation.present({ kind: 'request', said }, language)
  const file = await fileOf(presentation.requestsFile(said, language))
  return { ...presentation.present({ kind: 'request', said: { ...said, taken: true } }, language), file }
}
