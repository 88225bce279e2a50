import type { GuidanceReply, Reply, TopicReply } from '../conversation/replies.ts'
import { writeAround, writeOnce, writeTextOnce } from '../runtime/json-bytes.ts'

/** Answers that people can rate. */
export const isAnswer = (reply: Reply): reply is GuidanceReply | TopicReply =>
  reply.kind === 'guidance' || reply.kind === 'topic'

/** Stands in a kept card where its mark goes. No answer holds a person's words, so nobody else can have written it. */
export const unmarked = 'the-mark-of-this-card'

type Filling = (mark: string) => unknown

/** How a mark gets into a part of a card; nothing where none goes. What leads to one is made anew, all beside it is shared. */
const fillingOf = (part: unknown): Filling | undefined => {
  if (part === unmarked) return mark => mark
  if (typeof part !== 'object' || part === null) return undefined
  const open = Object.entries(part).flatMap(([key, value]) => {
    const fill = fillingOf(value)
    return fill ? [[key, fill] as const] : []
  })
  if (open.length === 0) return undefined
  return mark => {
    const copy = (Array.isArray(part) ? [...part] : { ...part }) as Record<string, unknown>
    for (const [key, fill] of open) copy[key] = fill(mark)
    return copy
  }
}

/** A message that is made once for all, and each time gets a mark of its own, which tells its card from all others. */
export const markable = <Message extends { readonly card: object; readonly summary: string }>(
  message: Message,
): ((mark: string) => Message) => {
  const fill = fillingOf(message.card)
  if (!fill) return () => message
  const written = writeAround(message.card, unmarked)
  writeTextOnce(message.summary)
  return mark => ({ ...message, card: writeOnce(fill(mark) as Message['card'], written(mark)) })
}
