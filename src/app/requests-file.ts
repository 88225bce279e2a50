import type { Language } from '../conversation/ports.ts'
import type { Reply } from '../conversation/replies.ts'
import type { Message } from '../presentation/message.ts'
import { requestTable } from '../presentation/requests/table.ts'
import type { Export } from '../relationships/chat/seen.ts'
import type { Handing } from './move-file.ts'
import { tableFor } from './table.ts'

/** Requests that go into a file; nothing where something else is said. */
export const requestsToTake = (reply: Reply): Export | undefined =>
  reply.kind === 'request' && reply.said.said === 'export' ? reply.said : undefined

/** What is said of them, with the file where one can be handed over. */
export const requestsAsFile = async (
  said: Export,
  language: Language,
  { presentation, takesFiles }: Handing,
): Promise<Message> => {
  if (!takesFiles || said.kept.length === 0) return presentation.present({ kind: 'request', said }, language)
  const { words, tag } = presentation.handout(language)
  const file = {
    name: words.t('request.export.name'),
    description: words.t('request.export.is', { count: said.kept.length }),
    type: 'text/csv',
    content: await tableFor(tag, requestTable({ words, zone: said.zone }, said.kept)),
  }
  return { ...presentation.present({ kind: 'request', said: { ...said, taken: true } }, language), file }
}
