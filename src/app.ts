import { recallAnswers } from './conversation/answers.ts'
import { converse } from './conversation/converse.ts'
import type { Event } from './conversation/events.ts'
import { type Language, languages, type Memories, type Person } from './conversation/ports.ts'
import type { Desk } from './conversation/request-ports.ts'
import type { Message, Presentation } from './presentation/present.ts'
import { understandTyped } from './presentation/typed.ts'
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
  /** When `handle` threw: an apology in the person's language, with a number to find the fault by. */
  apologise(turn: Turn, id: string): Promise<Message>
}

/** The hallway: understand → converse → present. Without a desk relationship requests are not taken here. */
export const createApp = (memories: Memories, { present, apologise }: Presentation, desk?: Desk): App => {
  const languageOf = async ({ person, locale }: Turn): Promise<Language> =>
    (await memories.people.recall(person.personId)).language ?? spokenBy(locale)

  const understand = async ({ input, person }: Turn): Promise<Event> => {
    if (input.kind === 'tapped') return understandCard(input.data)
    if (input.kind !== 'typed') return input
    const advice = consult(await recallAnswers(person, memories))
    const asking = advice.kind === 'ask' ? advice.question : undefined
    return understandTyped(input.text, asking) ?? { kind: 'notUnderstood', text: input.text }
  }

  return {
    handle: async turn => {
      const reply = await converse(await understand(turn), turn.person, memories, desk)
      return reply.kind === 'nothing' ? undefined : present(reply, await languageOf(turn))
    },
    apologise: async (turn, id) => apologise(await languageOf(turn).catch(() => spokenBy(turn.locale)), id),
  }
}

/** sv-SE → sv, en-GB → en, anything else → en. */
export const spokenBy = (locale = ''): Language =>
  languages.find(language => locale.toLowerCase().split('-')[0] === language) ?? 'en'
