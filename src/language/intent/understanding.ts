/** What goes into understanding and what comes out. */
import type { Language } from '../../conversation/ports.ts'
import type { Answers } from '../../rules/questions.ts'
import type { Ambiguity } from '../facts/channel.ts'
import type { Intent } from '../words/commands.ts'
import type { Outcome } from './decide.ts'
import type { Asking } from './pending.ts'

/** What is known when a message comes. */
export interface Context {
  readonly answers: Answers
  /** The question that waits for an answer. */
  readonly asking?: Asking
  /** The conversation's language. */
  readonly language: Language
  /** Into how many customers the message was parted, where that was done before. */
  readonly customers?: number
}

export interface Understanding {
  /** The language of this message. */
  readonly language: Language
  /** The language to go on in: one short message never changes it. */
  readonly settled: Language
  readonly intent: Intent
  /** Only what is certain. */
  readonly facts: Answers
  /** What to ask back, with the channels that it could mean. */
  readonly ambiguity?: Ambiguity
  /** The best topic for a question, and what to do with it. */
  readonly topic: string | null
  readonly outcome: Outcome
  /** Up to three topics for "did you mean". */
  readonly offers: readonly string[]
  readonly confidence: number
  readonly requestedLanguage?: Language
  /** The customer wants away from us: these rules are about those who come. */
  readonly leaving?: true
  /** It says that it takes back what was said before. */
  readonly takesBack?: true
  /** How many customers the message speaks of, where it is more than one. */
  readonly customers?: number
  /** The message was longer than what is read. */
  readonly cut?: true
}

export type Understand = (text: string, context: Context) => Understanding
