import { recallAnswers } from './conversation/answers.ts'
import { converse } from './conversation/converse.ts'
import type { Event } from './conversation/events.ts'
import {
  isUnavailable,
  type Language,
  languages,
  type Memories,
  type Misses,
  type Person,
} from './conversation/ports.ts'
import type { Desk } from './conversation/request-ports.ts'
import type { Listen } from './listen.ts'
import type { Message, Presentation } from './presentation/present.ts'
import { understandCard } from './presentation/understand.ts'
import { consult } from './rules/consult.ts'

/** What came in: typed words, a tap on a card with its data, or the bot's own coming and going. */
export type Input =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'tapped'; readonly data: unknown }
  | { readonly kind: 'joined' }
  | { readonly kind: 'left' }

export interface Turn {
  readonly person: Person
  /** The locale tag of the person's client, when it sends one. */
  readonly locale?: string | undefined
  readonly input: Input
}

/** The product: one turn in, at most one message out. */
export interface App {
  handle(turn: Turn): Promise<Message | undefined>
  /** The language of a person's next message. */
  languageOf(turn: Turn): Promise<Language>
  /** When `handle` threw: an apology in the person's language, with a number to find the fault by. */
  apologise(turn: Turn, id: string, error: unknown): Promise<Message>
  /** When somebody asks for more than can be answered: that they wait a moment. */
  slowDown(turn: Turn): Promise<Message>
}

/** What the hallway leads to. */
export interface Rooms {
  readonly memories: Memories
  readonly listen: Listen
  readonly presentation: Presentation
  /** Without it relationship requests are not taken. */
  readonly desk?: Desk
  /** Where messages that were not understood are kept for an editor; nowhere when left out. */
  readonly misses?: Misses
  /** The day whose rules answers are given by; the document's own when left out. */
  readonly day?: string
}

/** The hallway: understand → converse → present. */
export const createApp = ({ memories, listen, presentation, misses, desk, day }: Rooms): App => {
  const { people } = memories

  /** A choice wins, then what they write in, then their client. */
  const languageOf = async ({ person, locale }: Turn): Promise<Language> => {
    const { language, spoken } = await people.recall(person.personId)
    return language ?? spoken ?? spokenBy(locale)
  }

  const hear = async (text: string, turn: Turn): Promise<Event> => {
    const [answers, language] = [await recallAnswers(turn.person, memories), await languageOf(turn)]
    const advice = consult(answers)
    const asking = advice.kind === 'ask' ? { asking: advice.question } : {}
    const { understanding, event, miss } = listen(text, { answers, language, ...asking })
    if (miss) await misses?.note(miss)
    if (understanding.settled !== language) {
      await people.remember(turn.person.personId, { spoken: understanding.settled })
    }
    return event
  }

  const understand = async (turn: Turn): Promise<Event> => {
    if (turn.input.kind === 'tapped') return understandCard(turn.input.data, presentation.topicIds)
    return turn.input.kind === 'typed' ? hear(turn.input.text, turn) : turn.input
  }

  return {
    languageOf,
    handle: async turn => {
      const reply = await converse(await understand(turn), turn.person, memories, desk, day)
      return reply.kind === 'nothing' ? undefined : presentation.present(reply, await languageOf(turn))
    },
    apologise: async (turn, id, error) => {
      const language = await languageOf(turn).catch(() => spokenBy(turn.locale))
      return presentation.apologise(language, id, isUnavailable(error) ? 'notKept' : 'failed')
    },
    slowDown: async turn => presentation.slowDown(await languageOf(turn).catch(() => spokenBy(turn.locale))),
  }
}

/** sv-SE → sv, en-GB → en, anything else → en. */
export const spokenBy = (locale = ''): Language =>
  languages.find(language => locale.toLowerCase().split('-')[0] === language) ?? 'en'
