import type { GuidanceReply, Reply, TopicReply } from '../conversation/events.ts'
import type { Language } from '../conversation/ports.ts'
import { jsonBytes } from '../json.ts'

/** Answers that people can rate. */
export const isAnswer = (reply: Reply): reply is GuidanceReply | TopicReply =>
  reply.kind === 'guidance' || reply.kind === 'topic'

/** Stands in a kept card where its mark goes. No answer holds a person's words, so nobody else can have written it. */
const unmarked = 'the-mark-of-this-card'

/** Answers that are kept like all that is for everybody, each time with a mark of its own, which tells the card from all others. */
export const marking = <Said extends Reply, Message extends { readonly card: object }>(
  making: (mark: string) => (reply: Said, language: Language) => Message,
) => {
  const make = making(unmarked)
  return (reply: Said, language: Language, mark: string): Message => {
    const message = make(reply, language)
    return { ...message, card: JSON.parse(jsonBytes(message.card).toString().replaceAll(unmarked, mark)) }
  }
}
