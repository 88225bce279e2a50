import { z } from 'zod/v4'
import { cleanLine } from '../../input/clean.ts'
import { cut } from '../../input/cut.ts'
import { wordsOf } from '../../input/teams-markup.ts'

/** The parts that we read of a message which somebody selected. */
const shape = z.looseObject({
  subject: z.string().nullish(),
  body: z.looseObject({ content: z.string().nullish(), contentType: z.string().nullish() }).nullish(),
})

/** No more of a message is looked at: many times what is read of it, and little enough for any markup to be read at once. */
const longestMessage = 5_000
const longestSubject = 300

/** What a person wrote in a message of Teams: no markup, no mentions, no attachments; empty where there is no text. */
export const textOfMessage = (payload: unknown): string => {
  const { subject, body } = shape.safeParse(payload).data ?? {}
  const content = cut(body?.content ?? '', longestMessage)
  const text = body?.contentType === 'text' ? content : wordsOf(content)
  return cleanLine(`${cut(subject ?? '', longestSubject)} ${text}`)
}
