import type { Listening } from './app/exact-words.ts'
import { isForAllThere } from './app/for-all.ts'
import { answerList, isLongList, type ReadList } from './app/list-file.ts'
import { createMessageExtension, type MessageExtension } from './app/message-extension.ts'
import { type Ratings, reactionTo } from './app/ratings.ts'
import { readOnce } from './app/read-once.ts'
import { languageFor, noteClient, spokenBy } from './app/spoken.ts'
import { takenAlong } from './app/taken-along.ts'
import { recallAnswers } from './conversation/answers.ts'
import { converse } from './conversation/converse.ts'
import type { Event } from './conversation/events.ts'
import { isUnavailable, type Language, type Memories, type Misses, type Person } from './conversation/ports.ts'
import type { Planner } from './moves/ports.ts'
import { saidByTap, understandCard } from './presentation/input/tap.ts'
import type { AboutFile, Message } from './presentation/message.ts'
import type { Excuse } from './presentation/message-extension.ts'
import type { Presentation } from './presentation/present.ts'
import type { Desk } from './relationships/chat/ports.ts'
import { consult } from './rules/consult.ts'
import { dayIn } from './runtime/time-zones.ts'

/** What came in: typed words, a tap on a card with its data, Teams' own thumbs under a message, or the bot's coming and going. */
export type Input =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'tapped'; readonly data: unknown }
  | { readonly kind: 'reacted'; readonly helpful: boolean; readonly message: string; readonly comment?: string }
  /** A picture, a file, a voice message, and no word beside it. */
  | { readonly kind: 'showed' }
  | { readonly kind: 'joined' }
  | { readonly kind: 'left' }

export interface Speaker {
  readonly person: Person
  /** The locale tag of the person's client, when it sends one. */
  readonly locale?: string | undefined
  /** The same from beside the message, where the client did not send it with it. */
  readonly client?: string
}

export interface Turn extends Speaker {
  readonly input: Input
  /** A file can be handed over there. */
  readonly takesFiles?: true
}

/** The product: one turn in, at most one message out; and what the message extension asks. */
export interface App extends MessageExtension {
  handle(turn: Turn): Promise<Message | undefined>
  /** The language of a person's next message. */
  languageOf(speaker: Speaker): Promise<Language>
  /** When `handle` threw: an apology in the person's language, with a number to find the fault by. */
  apologise(turn: Turn, id: string, error: unknown): Promise<Message>
  /** The same in one line, where there is no place for a card; and why there is no answer. */
  excuse(speaker: Speaker, why: Excuse, id?: string): Promise<string>
  /** What came of a file that was offered. */
  aboutFile(speaker: Speaker, what: AboutFile): Promise<Message>
  /** When somebody asks for more than can be answered: that they wait a moment. */
  slowDown(turn: Turn): Promise<Message>
}

/** What the hallway leads to. */
interface Rooms {
  readonly memories: Memories
  readonly listen: Listening
  /** The same for who is still typing, where `listen` may take its time. */
  readonly atOnce?: Listening
  readonly presentation: Presentation
  /** Reads lists that are too long for a card; they are not answered as a file when left out. */
  readonly lists?: ReadList
  /** Without it relationship requests are not taken. */
  readonly desk?: Desk
  /** Without it no moves are planned. */
  readonly planner?: Planner
  /** Where messages that were not understood are kept for an editor; nowhere when left out. */
  readonly misses?: Misses
  /** Where it is kept whether answers helped; nobody is asked when left out. */
  readonly ratings?: Ratings
  /** The day whose rules answers are given by; whichever it is where the person is, when left out. */
  readonly day?: string
}

/** What somebody did, and the language in which they said it. */
interface Understood {
  readonly event: Event
  readonly heard?: Language
}

/** The hallway: understand → converse → present. */
export const createApp = ({ memories, listen, presentation, lists, desk, planner, day, ...kept }: Rooms): App => {
  const { misses, ratings } = kept
  const dayFor = ({ timeZone }: Person): string => day ?? dayIn(timeZone)

  const languageOf = (speaker: Speaker, known = memories, heard?: Language) => languageFor(speaker, known, heard)

  /** Even when nothing can be remembered. */
  const languageAtLeast = (speaker: Speaker) => languageOf(speaker).catch(() => spokenBy(speaker.locale))

  const hear = async (text: string, turn: Turn, known: Memories): Promise<Understood> => {
    const [answers, language] = [await recallAnswers(turn.person, known), await languageOf(turn, known)]
    const advice = consult(answers)
    const asking = advice.kind === 'ask' ? { asking: advice.question } : {}
    const { understanding, event, miss } = await listen(text, { answers, language, ...asking })
    if (miss) await misses?.note(miss)
    if (understanding.settled !== language) {
      await known.people.remember(turn.person.personId, { spoken: understanding.settled })
    }
    return { event, heard: understanding.language }
  }

  const understand = async (turn: Turn, known: Memories): Promise<Understood> => {
    if (turn.input.kind === 'tapped') {
      const said = saidByTap(turn.input.data)
      return said
        ? hear(said, turn, known)
        : { event: understandCard(turn.input.data, presentation.topicIds, ratings !== undefined) }
    }
    if (turn.input.kind === 'reacted') return { event: reactionTo(turn.input) }
    return turn.input.kind === 'typed' ? hear(turn.input.text, turn, known) : { event: turn.input }
  }

  return {
    languageOf: speaker => languageOf(speaker),
    handle: async turn => {
      const known = readOnce(memories)
      if (turn.input.kind !== 'left') await noteClient(turn, known)
      const { event, heard } = await understand(turn, known)
      if (event.kind === 'rated') await ratings?.note(event, turn.person, await languageOf(turn, known))
      const reply = await converse(event, turn.person, known, desk, dayFor(turn.person), planner)
      const mark = event.kind === 'rated' ? event.mark : ratings?.mark()
      if (reply.kind === 'nothing') return undefined
      const language = await languageOf(turn, known, heard)
      if (isLongList(reply)) return answerList(reply, turn, { language, day: dayFor(turn.person), lists, presentation })
      const taken = takenAlong(reply, language, { presentation, takesFiles: turn.takesFiles === true })
      if (taken) return taken
      const message = presentation.present(reply, language, mark)
      return isForAllThere(reply, turn.person) ? { ...message, forAll: true } : message
    },
    apologise: async (turn, id, error) =>
      presentation.apologise(await languageAtLeast(turn), id, isUnavailable(error) ? 'notKept' : 'failed'),
    excuse: async (speaker, why, id = '') => presentation.excuse(await languageAtLeast(speaker), why, id),
    aboutFile: async (speaker, what) => presentation.aboutFile(what, await languageAtLeast(speaker)),
    slowDown: async turn => presentation.slowDown(await languageAtLeast(turn)),
    ...createMessageExtension({ listen: kept.atOnce ?? listen, presentation, dayFor }),
  }
}
