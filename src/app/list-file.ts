import { advised, type BatchRow } from '../conversation/batch.ts'
import type { Language } from '../conversation/ports.ts'
import type { Reply } from '../conversation/replies.ts'
import type { OfferedFile } from '../presentation/message.ts'
import type { Presentation } from '../presentation/present.ts'
import { mostOnCard } from '../presentation/views/batch.ts'

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
  const { csvOf, separatorFor } = await import('../tables/write.ts')
  const rows = await lists(text, language)
  const { name, description, table, tag } = presentation.listFile(
    rows.map(row => advised(row, day)),
    day,
    language,
  )
  return { name, description, text: csvOf(table, separatorFor(tag)) }
}
