import type { Event } from '../conversation/events.ts'
import type { Language, Miss } from '../conversation/ports.ts'
import type { Context, Understanding } from '../language/intent/understanding.ts'
import type { Intent } from '../language/words/commands.ts'
import { languageTyped, understandTyped } from '../presentation/input/typed.ts'

/** What was typed: how it was understood, and what the person thereby did. */
export interface Heard {
  readonly understanding: Understanding
  readonly event: Event
  /** What may be kept of it, for an editor, when it was not understood. */
  readonly miss?: Miss
}

/** Whoever listens, loaded or still to be loaded. */
export type Listening = (text: string, context: Context) => Heard | Promise<Heard>

const intentOf = (event: Event): Intent | undefined => {
  switch (event.kind) {
    case 'answered':
    case 'compared':
    case 'pastedBatch':
      return 'inform'
    case 'greeted':
      return 'greeting'
    case 'thanked':
      return 'thanks'
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
    case 'askedAsOf':
    case 'wantedTerm':
      return 'ask'
    case 'wantedLesson':
    case 'wantedGlossary':
      return 'help'
    case 'wantedForm':
    case 'wantedInterview':
      return 'start_guidance'
    case 'request':
      return event.act.do === 'list' || event.act.do === 'find' ? 'list_requests' : 'request_relationship'
    case 'wantedPerson':
      return 'human'
    case 'wantedAgain':
    case 'wantedSharing':
      return 'help'
    default:
      return undefined
  }
}

/** As many words leave no doubt in which language somebody goes on. */
const enoughWords = 4

const spokenIn = (text: string, language: Language) => {
  const typed = languageTyped(text)
  const settles = typed !== undefined && text.trim().split(/\s+/).length >= enoughWords
  return { language: typed ?? language, settled: settles ? typed : language }
}

/** The understanding that goes with an event that is certain. */
export const certain = (event: Event, intent: Intent) => ({
  intent: intentOf(event) ?? intent,
  facts: event.kind === 'answered' ? event.answers : {},
  ...(event.kind === 'asked'
    ? ({ topic: event.topic, outcome: 'answer' } as const)
    : ({ topic: null, outcome: 'none' } as const)),
  offers: [],
  confidence: 1,
})

/** A message of no words: the bot was called and nothing else, or somebody sent a thumb. */
const wordless = (text: string): Event | undefined => {
  if (/[\p{L}\p{N}]/u.test(text)) return undefined
  if (text.trim() === '') return { kind: 'greeted' }
  return /\p{Extended_Pictographic}/u.test(text) ? { kind: 'thanked' } : undefined
}

/** A list of customers has several lines. */
export const hasLines = (text: string): boolean => /[\r\n]/.test(text.trim())

/** Our cards' own words, word for word on one line, need nobody who understands language. */
export const heardExactly = (text: string, { asking, language }: Context): Heard | undefined => {
  const event = wordless(text) ?? (hasLines(text) ? undefined : understandTyped(text, asking))
  return event && { event, understanding: { ...spokenIn(text, language), ...certain(event, 'help') } }
}
