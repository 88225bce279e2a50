import { converse } from '../conversation/converse.ts'
import type { Event } from '../conversation/events.ts'
import type { Language, Memories, Memory, Person } from '../conversation/ports.ts'
import type { Reply } from '../conversation/replies.ts'
import { type AnswerReply, answersIn, beginnings } from '../conversation/search.ts'
import { understandCard } from '../presentation/input/tap.ts'
import type { SearchResult } from '../presentation/message-extension.ts'
import type { Presentation } from '../presentation/present.ts'
import type { Card } from '../presentation/templates.ts'
import type { Listening } from './exact-words.ts'

/** Who asks by the message extension, and in which language they are answered. */
interface Asker {
  readonly person: Person
  readonly language: Language
}

/** A dialog over somebody's message. `answer` is there when enough is known to put it into the chat. */
export interface Dialog {
  readonly title: string
  readonly card: Card
  readonly answer?: SearchResult
}

/** What can be asked outside the conversation with the bot. Nothing of it is remembered, and nobody's conversation moves. */
export interface MessageExtension {
  /** The answers that a few words lead to; with no words, what there is to begin with. */
  search(text: string, asker: Asker): Promise<readonly SearchResult[]>
  /** What a message means, and what applies; `filled` is what the dialog's form says, when it was sent. */
  consider(message: string, asker: Asker, filled?: Readonly<Record<string, unknown>>): Promise<Dialog>
}

/** More nobody reads, and each carries its whole card. */
const mostResults = 15

const keyOf = (reply: AnswerReply): string => {
  if (reply.kind === 'topic') return reply.topic
  const { answers, day } = reply
  const { channel, licenseChannel, usageChannel, kind, customer } = answers
  return JSON.stringify([channel, licenseChannel, usageChannel, kind, customer, day])
}

const once = (replies: readonly AnswerReply[]): readonly AnswerReply[] =>
  [...new Map(replies.map(reply => [keyOf(reply), reply])).values()].slice(0, mostResults)

interface Means {
  readonly listen: Listening
  readonly presentation: Presentation
  /** The day whose rules a person is answered by. */
  readonly dayFor: (person: Person) => string
}

const nothing: Memory<object> = {
  recall: async () => ({}),
  remember: async (_, facts) => ({ before: {}, after: facts }),
  forget: async () => {},
}

/** A search, or a question about somebody else's message: nothing is known, and nothing is remembered. */
const noMemories: Memories = { sessions: nothing, people: nothing, places: nothing }

/** understand → converse → present, without a memory. */
export const createMessageExtension = ({ listen, presentation, dayFor }: Means): MessageExtension => {
  const replyTo = (event: Event, { person }: Asker): Promise<Reply> =>
    converse(event, person, noMemories, undefined, dayFor(person))

  const hear = async (text: string, { language }: Asker): Promise<Event> =>
    (await listen(text, { answers: {}, language })).event

  /** What begins like the words, for who is still typing. */
  const namedLike = async (text: string, asker: Asker): Promise<readonly AnswerReply[]> => {
    const { channels, topics } = presentation.namedLike(text, asker.language)
    const events: Event[] = channels.map(channel => ({ kind: 'answered', answers: { channel, kind: 'both' } }))
    const advice = await Promise.all(events.map(event => replyTo(event, asker)))
    return [
      ...advice.flatMap(reply => answersIn(reply, dayFor(asker.person))),
      ...topics.map(topic => ({ kind: 'topic', topic, day: dayFor(asker.person) }) as const),
    ]
  }

  /** The form wins over the topic that is shown beside it, once something is filled in; a day that is asked about stays. */
  const filledIn = ({ channel = '', kind = '', customer, topic, shown }: Readonly<Record<string, unknown>>): Event => {
    const open = { verb: 'topic', ...(topic ? { topic } : Object(shown)) }
    const isEmpty = channel === '' && kind === '' && customer !== 'csp-partner'
    const { asOf, licenseChannel, usageChannel } = Object(shown)
    const sellers = channel === '' ? { licenseChannel, usageChannel } : { channel }
    const given = { verb: 'answer', ...sellers, kind, customer, ...(asOf !== undefined && { asOf }) }
    return understandCard(isEmpty ? open : given, presentation.topicIds)
  }

  return {
    search: async (text, asker) => {
      const found = text
        ? [
            ...answersIn(await replyTo(await hear(text, asker), asker), dayFor(asker.person)),
            ...(await namedLike(text, asker)),
          ]
        : beginnings(dayFor(asker.person))
      return once(found).map(reply => presentation.share(reply, asker.language))
    },
    consider: async (message, asker, filled) => {
      const event: Event = filled ? filledIn(filled) : message ? await hear(message, asker) : { kind: 'wantedForm' }
      const reply = await replyTo(event, asker)
      const dialog = presentation.dialog({ message, reply }, asker.language)
      const [answer] = reply.kind === 'guidance' || reply.kind === 'topic' ? answersIn(reply, dayFor(asker.person)) : []
      return { ...dialog, ...(answer && { answer: presentation.share(answer, asker.language) }) }
    },
  }
}
