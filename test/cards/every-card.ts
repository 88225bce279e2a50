import { type Language, languages } from '../../src/conversation/ports.ts'
import type { Reply } from '../../src/conversation/replies.ts'
import type { Message } from '../../src/presentation/message.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { everyReply } from './every-reply.ts'

/** With it every answer can be rated, and the cards are as large as they get. */
const mark = 'aMarkOfACard_16-'

const { present } = createPresentation()

interface Shown {
  readonly name: string
  readonly reply: Exclude<Reply, { kind: 'nothing' }>
  readonly language: Language
  readonly message: Message
}

let made: readonly Shown[] | undefined

/** What people see of every reply in every language: made once, for all tests that only look. */
export const everyCard = (): readonly Shown[] => {
  made ??= languages.flatMap(language =>
    everyReply.map(({ name, reply }) => ({
      name: `${name} (${language})`,
      reply,
      language,
      message: present(reply, language, mark),
    })),
  )
  return made
}
