import type { Event } from '../conversation/events.ts'
import { commonLanguage, type Language, type Miss } from '../conversation/ports.ts'
import { eventFrom, withoutDoubtfulCommand } from '../language/event.ts'
import { factReader } from '../language/facts/fact-reader.ts'
import type { Context, Understand, Understanding } from '../language/intent/understanding.ts'
import { missMaker } from '../language/privacy/miss.ts'
import type { Read } from '../language/situations/list.ts'
import { pastReader } from '../language/situations/past.ts'
import { severalIn } from '../language/situations/several.ts'
import { createUnderstanding } from '../language/understand.ts'
import type { Intent } from '../language/words/commands.ts'
import { topicNamer } from '../presentation/input/topic-named.ts'
import { understandTyped } from '../presentation/input/typed.ts'
import type { Topic } from '../presentation/topics.ts'

/** What was typed: how it was understood, and what the person thereby did. */
export interface Heard {
  readonly understanding: Understanding
  readonly event: Event
  /** What may be kept of it, for an editor, when it was not understood. */
  readonly miss?: Miss
}

export type Listen = (text: string, context: Context) => Heard

/** The same, where what listens may have to be loaded first. */
export type Listening = (...said: Parameters<Listen>) => Heard | Promise<Heard>

const intentOf = (event: Event): Intent | undefined => {
  switch (event.kind) {
    case 'answered':
    case 'compared':
    case 'listed':
      return 'inform'
    case 'greeted':
      return 'greeting'
    case 'askedForHelp':
      return 'help'
    case 'restarted':
      return 'restart'
    case 'cancelled':
      return 'cancel'
    case 'wentBack':
      return 'back'
    case 'choseLanguage':
      return 'change_language'
    case 'asked':
    case 'askedThen':
    case 'wantedTerm':
      return 'ask'
    case 'wantedLesson':
    case 'wantedGlossary':
      return 'help'
    case 'wantedForm':
    case 'wantedInterview':
      return 'start_guidance'
    case 'request':
      return event.act.do === 'list' ? 'list_requests' : 'request_relationship'
    default:
      return undefined
  }
}

/** What stands in a piece of a message, whoever reads it: the cards' own words first. */
export const readerOf =
  (understand: Understand, language: Language): Read =>
  text => {
    const event = understandTyped(text, undefined)
    if (event?.kind === 'answered') return { facts: event.answers }
    const { facts, ambiguity } = understand(text, { answers: {}, asking: 'channel', language })
    return { facts, ...(ambiguity && { unclear: ambiguity.id }) }
  }

const build = (topics: readonly Topic[]) => {
  const missOn = missMaker(topics)
  const readFacts = factReader()
  const understand = createUnderstanding({ topics, readFacts })
  understand('hej', { answers: {}, language: commonLanguage }) // the first message must not wait for what is built on first use
  const named = topicNamer(topics)
  /** A sentence that says where something was bought is taken at its word, even where a topic is called so. */
  const asked = (text: string, { facts, ambiguity }: Understanding): Event | undefined => {
    const topic = ambiguity || Object.keys(facts).length > 0 ? undefined : named(text)
    return topic === undefined ? undefined : { kind: 'asked', topic }
  }
  return { missOn, understand, asked, past: pastReader(readFacts) }
}

/**
 * What the cards say word for word (labels, ids, numbers, commands, titles of topics) goes first; everything else is understood.
 * `warm` builds what that needs; without it the first message waits a third of a second.
 */
export const createListener = (topics: readonly Topic[], now = () => new Date()): Listen & { warm(): void } => {
  let built: ReturnType<typeof build> | undefined
  const engine = () => (built ??= build(topics))
  const listen: Listen = (text, context) => {
    const { missOn, understand, asked, past } = engine()
    const understanding = withoutDoubtfulCommand(understand(text, context))
    const event =
      severalIn(text, readerOf(understand, context.language), context) ??
      past(text, now()) ??
      understandTyped(text, context.asking) ??
      asked(text, understanding)
    if (!event) {
      const miss = missOn(text, understanding, now())
      return { understanding, event: eventFrom(understanding, text), ...(miss && { miss }) }
    }
    const facts = event.kind === 'answered' ? event.answers : {}
    const intent = intentOf(event) ?? understanding.intent
    const answer =
      event.kind === 'asked'
        ? ({ topic: event.topic, outcome: 'answer' } as const)
        : ({ topic: null, outcome: 'none' } as const)
    const certain = { intent, facts, ...answer, offers: [], confidence: 1 }
    const { ambiguity: _, ...rest } = understanding
    return { understanding: { ...rest, ...certain }, event }
  }
  return Object.assign(listen, { warm: () => void engine() })
}
