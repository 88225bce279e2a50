import { comparisonOf } from './conversation/comparison.ts'
import type { Event } from './conversation/events.ts'
import type { Language, Miss } from './conversation/ports.ts'
import { listIn, type Read } from './language/cases.ts'
import { comparedIn } from './language/comparison.ts'
import { eventFrom, withoutDoubtfulCommand } from './language/event.ts'
import { missMaker } from './language/miss.ts'
import { createUnderstanding } from './language/understand.ts'
import type { Context, Understand, Understanding } from './language/understanding.ts'
import type { Intent } from './language/words/commands.ts'
import { understandTyped } from './presentation/typed.ts'
import type { Answers } from './rules/questions.ts'
import type { Topic } from './rules/topics.ts'

/** What was typed: how it was understood, and what the person thereby did. */
export interface Heard {
  readonly understanding: Understanding
  readonly event: Event
  /** What may be kept of it, for an editor, when it was not understood. */
  readonly miss?: Miss
}

export type Listen = (text: string, context: Context) => Heard

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

/** A side of a comparison piece by piece: in "Open for Azure" a bare "Open" is the channel. */
const sideIn = (text: string, read: Read): Answers =>
  Object.assign({}, ...text.split(/ (?:for|för) |, /).map(piece => read(piece).facts))

/** Two situations, where a message names two that can be told apart, or one beside the one at hand. */
const comparison = (text: string, read: Read, { answers }: Context): Event | undefined => {
  const texts = comparedIn(text)
  const other = texts ? sideIn(texts.other, read) : {}
  const one = texts?.one === undefined ? answers : sideIn(texts.one, read)
  const compared = comparisonOf(one, other)
  if (!texts || Object.keys(other).length === 0 || !compared) return undefined
  const [left, right] = compared.sides.map(({ answers: facts }) => JSON.stringify(Object.entries(facts).toSorted()))
  return left === right ? undefined : { kind: 'compared', one, other }
}

/** What takes more than one situation to say. */
const several = (text: string, read: Read, context: Context): Event | undefined => {
  const cases = listIn(text, read)
  return cases ? { kind: 'listed', cases } : comparison(text, read, context)
}

/** What the cards say word for word (labels, ids, numbers, commands) goes first; everything else is understood. */
export const createListener = (topics: readonly Topic[], now = () => new Date()): Listen => {
  const missOn = missMaker(topics)
  const understand = createUnderstanding({ topics })
  understand('hej', { answers: {}, language: 'sv' }) // the first message must not wait for what is built on first use
  return (text, context) => {
    const understanding = withoutDoubtfulCommand(understand(text, context))
    const event =
      several(text, readerOf(understand, context.language), context) ?? understandTyped(text, context.asking)
    if (!event) {
      const miss = missOn(text, understanding, now())
      return { understanding, event: eventFrom(understanding, text), ...(miss && { miss }) }
    }
    const facts = event.kind === 'answered' ? event.answers : {}
    const intent = intentOf(event) ?? understanding.intent
    const certain = { intent, facts, topic: null, outcome: 'none', offers: [], confidence: 1 } as const
    const { ambiguity: _, ...rest } = understanding
    return { understanding: { ...rest, ...certain }, event }
  }
}
