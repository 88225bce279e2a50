import type { Reply } from '../conversation/replies.ts'
import type { Language } from '../conversation/ports.ts'

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

/** Makes what is for everybody once, and keeps what was asked for last: a Map remembers the order. `forGood` says which that is. */
export const keeping = <Said extends Reply, Made>(
  make: (reply: Said, language: Language, forGood: boolean) => Made,
) => {
  const kept = new Map<string, Made>()
  return (reply: Said, language: Language): Made => {
    if (!forEverybody.includes(reply.kind)) return make(reply, language, false)
    const key = `${language} ${JSON.stringify(reply)}`
    const made = kept.get(key) ?? make(reply, language, true)
    kept.delete(key)
    kept.set(key, made)
    const [oldest] = kept.size > most ? kept.keys() : []
    if (oldest !== undefined) kept.delete(oldest)
    return made
  }
}
