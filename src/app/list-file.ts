import { advised, type BatchRow } from '../conversation/batch.ts'
import type { Language } from '../conversation/ports.ts'
import type { Reply } from '../conversation/replies.ts'
import type { Message, OfferedFile } from '../presentation/message.ts'
import type { Presentation } from '../presentation/present.ts'
import { mostOnCard } from '../presentation/views/batch.ts'
import type { Said } from '../presentation/views/view-of.ts'
import { tableFor } from './table.ts'

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
  const rows = await lists(text, language)
  const { name, description, table, tag } = presentation.listFile(
    rows.map(row => advised(row, day)),
    day,
    language,
  )
  return { name, description, type: 'text/csv', content: await tableFor(tag, table) }
}

/** What they pasted, and whether a file can be handed over. */
interface Pasted {
  readonly input: { readonly kind: string; readonly text?: string }
  readonly takesFiles?: true
}

interface Means {
  readonly language: Language
  readonly day: string
  readonly lists: ReadList | undefined
  readonly presentation: Presentation
}

/** The card, and all of it as a file where one can be handed over. */
export const answerList = async (
  reply: Said,
  { input: { text }, takesFiles }: Pasted,
  { language, day, lists, presentation }: Means,
): Promise<Message> => {
  if (!lists || !takesFiles || text === undefined) return presentation.present(reply, language)
  const file = await listFile(text, language, day, { lists, presentation })
  return { ...presentation.present({ ...reply, asFile: true } as Said, language), file }
}
