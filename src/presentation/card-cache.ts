import { LRUCache } from 'lru-cache'
import type { Language } from '../conversation/ports.ts'
import type { GuidanceReply, Reply, TopicReply } from '../conversation/replies.ts'
import { writeAround, writeOnce, writeTextOnce } from '../runtime/json-bytes.ts'

/** What says nothing of a person's own is the same for everybody: nothing else is kept, not even in memory. */
export const forEverybody: readonly Reply['kind'][] = [
  'greeting',
  'help',
  'form',
  'question',
  'guidance',
  'comparison',
  'topic',
  'offers',
  'person',
  'welcome',
  'cancelled',
  'lesson',
  'learnt',
  'term',
  'glossary',
]

/** Some 30 KB each, with its bytes. People ask for the same few; all there are would be some tens of thousands. */
const most = 500

/** Makes what is for everybody once, and keeps what was asked for last. `forGood` says which that is. */
export const keeping = <Said extends Reply, Made extends object>(
  make: (reply: Said, language: Language, forGood: boolean) => Made,
) => {
  const kept = new LRUCache<string, Made>({ max: most })
  return (reply: Said, language: Language): Made => {
    if (!forEverybody.includes(reply.kind)) return make(reply, language, false)
    const key = `${language} ${JSON.stringify(reply)}`
    const made = kept.get(key) ?? make(reply, language, true)
    kept.set(key, made)
    return made
  }
}

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
