import type { Reply } from '../conversation/events.ts'
import type { Language } from '../conversation/ports.ts'
import { writeOnce } from '../json.ts'
import type { Card } from './templates.ts'

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

/** Makes each finished message once for all who get it, and keeps those asked for last: a Map remembers their order. */
export const keeping = <Said extends Reply, Message extends { readonly card: Card }>(
  make: (reply: Said, language: Language) => Message,
) => {
  const kept = new Map<string, Message>()
  const makeOnce = (reply: Said, language: Language): Message => {
    const message = make(reply, language)
    writeOnce(message.card)
    return message
  }
  return (reply: Said, language: Language): Message => {
    if (!forEverybody.includes(reply.kind)) return make(reply, language)
    const key = `${language} ${JSON.stringify(reply)}`
    const message = kept.get(key) ?? makeOnce(reply, language)
    kept.delete(key)
    kept.set(key, message)
    const [oldest] = kept.size > most ? kept.keys() : []
    if (oldest !== undefined) kept.delete(oldest)
    return message
  }
}
