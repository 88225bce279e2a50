import { createListener } from '../../src/app/listen.ts'
import type { Ratings } from '../../src/app/ratings.ts'
import { type App, createApp, type Input } from '../../src/app.ts'
import type { Memories } from '../../src/conversation/ports.ts'
import type { Message } from '../../src/presentation/message.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import type { Desk } from '../../src/relationships/chat/ports.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { textsOf } from '../cards/card.ts'

interface Button {
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Every button and tappable row of a card, in order. */
export const buttonsOf = (node: unknown): Button[] => {
  if (Array.isArray(node)) return node.flatMap(buttonsOf)
  if (typeof node !== 'object' || node === null) return []
  const { fallback: _, ...element } = node as Record<string, unknown>
  const own = element.type === 'Action.Execute' ? [element as unknown as Button] : []
  return [...own, ...Object.values(element).flatMap(buttonsOf)]
}

export interface Spoken {
  types(text: string): Promise<string>
  /** Taps a button of the newest card, or of an older one; `inputs` are what the form holds. */
  taps(title: string, options?: { on?: Message; inputs?: Record<string, unknown> }): Promise<string>
  sends(data: unknown): Promise<string>
  isJoined(): Promise<string>
  isLeft(): Promise<string>
  /** The newest card, to act on later. */
  card(): Message
  /** All that the newest card says once everything on it is opened. */
  opened(): string
}

interface Who {
  readonly name?: string
  readonly place?: string
  readonly locale?: string | undefined
}

/** Somebody who talks with the bot. What they get back is what the card says. */
export const somebody = (app: App, { name = 'anna', place = 'chat', locale = 'en-US' }: Who = {}): Spoken => {
  const person = { objectId: name, name, personId: name, sessionId: `${place}|${name}`, placeId: place }
  let last: Message | undefined
  const act = async (input: Input): Promise<string> => {
    const message = await app.handle({ person, locale, input })
    last = message ?? last
    return message?.summary ?? ''
  }
  const card = () => {
    if (!last) throw new Error('The bot has not said anything yet.')
    return last
  }
  return {
    card,
    opened: () => textsOf(card().card).join('\n'),
    types: text => act({ kind: 'typed', text }),
    sends: data => act({ kind: 'tapped', data }),
    isJoined: () => act({ kind: 'joined' }),
    isLeft: () => act({ kind: 'left' }),
    taps: (title, { on = card(), inputs = {} } = {}) => {
      const buttons = buttonsOf(on.card)
      const found = buttons.find(
        button => button.title === title || button.title.replace(/^\d+\. /, '').startsWith(`${title}.`),
      )
      if (!found) throw new Error(`No button "${title}" among: ${buttons.map(button => button.title).join(', ')}`)
      return act({ kind: 'tapped', data: { ...found.data, ...inputs } })
    },
  }
}

/** One engine and one presentation for all tests: they keep nothing of anybody. */
const listen = createListener([...readTopics().values()])
const presentation = createPresentation()

export const newApp = (memories: Memories = createInMemory(), desk?: Desk, ratings?: Ratings): App =>
  createApp({ memories, listen, lists: listen.list, presentation, ...(desk && { desk }), ...(ratings && { ratings }) })

/** Somebody new, answered by what the document of 2020 says. */
export const somebodyOf2020 = (who?: Who): Spoken =>
  somebody(createApp({ memories: createInMemory(), listen, presentation, day: '2020-06-17' }), who)

/** Somebody new in a chat of their own. */
export const somebodyNew = (who?: Who): Spoken => somebody(newApp(), who)
