import { setImmediate as pause } from 'node:timers/promises'
import type { Event } from '../conversation/events.ts'
import { commonLanguage, type Language } from '../conversation/ports.ts'
import { eventFrom, withoutDoubtfulCommand } from '../language/event.ts'
import { factReader } from '../language/facts/fact-reader.ts'
import type { Context, Understand, Understanding } from '../language/intent/understanding.ts'
import { missMaker } from '../language/privacy/miss.ts'
import type { Read } from '../language/situations/cells.ts'
import { customerNamed, customersIn } from '../language/situations/customers.ts'
import { batchInTurns } from '../language/situations/list.ts'
import { pastReader } from '../language/situations/past.ts'
import { severalIn } from '../language/situations/several.ts'
import { wishIn } from '../language/situations/wishes.ts'
import { createUnderstanding } from '../language/understand.ts'
import { topicNamer, understandTyped } from '../presentation/input/typed.ts'
import type { Topic } from '../presentation/topics.ts'
import { charged } from '../runtime/errand.ts'
import { certain, type Heard, hasLines } from './exact-words.ts'

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

/** A customer's name goes with what is said of it. */
const withName = (event: Event, text: string): Event => {
  const name = event.kind === 'answered' ? customerNamed(text) : undefined
  return event.kind === 'answered' && name !== undefined ? { ...event, name } : event
}

/** What is said in sentences, and lists. `warm` builds what that needs; without it the first message waits a third of a second. */
export const createSentences = (topics: readonly Topic[], now = () => new Date()) => {
  let built: ReturnType<typeof build> | undefined
  const engine = () => (built ??= build(topics))
  const read = (text: string, context: Context): Heard => {
    const { missOn, understand, asked, past } = engine()
    const customers = customersIn(text)
    const understanding = withoutDoubtfulCommand(understand(text, { ...context, customers: customers.length }))
    const event =
      wishIn(text) ??
      severalIn({ text, customers }, readerOf(understand, context.language), context) ??
      past(text, now()) ??
      (hasLines(text) ? understandTyped(text, context.asking) : undefined) ?? // one line was looked up before
      asked(text, understanding)
    if (event) {
      const { ambiguity: _, ...rest } = understanding
      return { understanding: { ...rest, ...certain(event, understanding.intent) }, event }
    }
    const miss = missOn(text, understanding, now())
    return { understanding, event: withName(eventFrom(understanding, text), text), ...(miss && { miss }) }
  }
  return {
    read: (text: string, context: Context): Heard => {
      engine() // nobody is charged for what is built once
      return charged(() => read(text, context))
    },
    list: async (text: string, language: Language) => {
      const each = readerOf(engine().understand, language)
      return (await batchInTurns(text, piece => charged(() => each(piece)), pause)).rows
    },
    warm: () => void engine(),
  }
}
