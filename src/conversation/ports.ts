import * as words from '../languages.ts'
import type { Visitor } from '../relationships/chat/ports.ts'
import type { LessonStep } from '../rules/lessons.ts'
import type { Answers, PartnerType } from '../rules/questions.ts'

export type Language = words.Language
/** `as`: nothing but languages is exported there. */
export const languages = Object.keys(words) as readonly Language[]

/** Spoken with whoever speaks none of ours, and where nobody has chosen. */
export const commonLanguage: Language = 'en'

/** What is known of the customer's situation in one conversation, and goes with it. */
export type Situation = Omit<Answers, 'partner'> & {
  /** What the customer is called. */
  readonly name?: string
  /** What was known before the last answer was changed: "back" leads there. */
  readonly undo?: Answers
  /** The topic that was answered last; without it the situation was. */
  readonly topic?: string
}

/** What a person has chosen for every conversation. */
export interface Preferences {
  /** Chosen: it always wins. */
  readonly language?: Language
  /** Heard in what they wrote; it wins over the client's. */
  readonly spoken?: Language
  /** What their client said last, for the day on which it says nothing. */
  readonly client?: Language
  readonly partner?: PartnerType
  /** How far they have come on the path for new partners. */
  readonly lesson?: LessonStep
}

/** What is known of a conversation as a place. */
export interface Place {
  readonly greeted?: true
}

/** One small record an id, kept until it is forgotten. */
export interface Memory<Facts extends object> {
  /** What is known of `id`. Of a stranger nothing is known: `{}`, not an error. */
  recall(id: string): Promise<Facts>
  /** Adds `facts` to what is known: atomic, two at once both survive. Rejects only when they could not be kept. */
  remember(id: string, facts: Facts): Promise<{ readonly before: Facts; readonly after: Facts }>
  /** Forgets one fact, or without `fact` all that is known of `id`. A stranger is no error. */
  forget(id: string, fact?: keyof Facts): Promise<void>
}

/** Whether a port says by this error that nothing can be kept or looked up just now. The same may be tried again later. */
export const isUnavailable = (error: unknown): boolean => error instanceof Error && error.name === 'StoreUnavailable'

/** All that a conversation needs to remember. */
export interface Memories {
  /** Situations by conversation + person: in a group everybody has their own. */
  readonly sessions: Memory<Situation>
  /** Preferences by person. */
  readonly people: Memory<Preferences>
  /** Places by conversation. */
  readonly places: Memory<Place>
}

/** Who is speaking, and where: the keys under which things are remembered. */
export interface Person extends Visitor {
  readonly sessionId: string
}

/** A message that was not understood, as it may be kept: cleaned of everything that points at somebody. */
export interface Miss {
  readonly text: string
  readonly language: Language
  /** An ISO date (UTC), never a time: nobody is to be found by it. */
  readonly day: string
  /** What the person got: topics to choose from, or nothing. */
  readonly outcome: 'offer' | 'none'
  /** The id of the topic that came nearest, when one did. */
  readonly best?: string
}

/** What was not understood, for those who write the words: no part of any conversation. */
export interface Misses {
  /** Keeps a miss, if it can. Never rejects: nobody waits for it, and no turn fails by it. */
  note(miss: Miss): Promise<void>
  /** All that are kept and not too old, oldest first. Rejects only when they cannot be read. */
  all(): Promise<readonly Miss[]>
}

/** Why an answer did not help: one of these is chosen. Words: `rating.reason.<id>`. */
export const ratingReasons = ['wrong', 'outdated', 'incomplete', 'unclear', 'another-question'] as const
export type RatingReason = (typeof ratingReasons)[number]

/** What somebody said of one answer, as it may be kept: which answer, and how it was found. Never who said it. */
export interface Rating {
  /** One person's word on one card, and nothing to find either by. The same key again: they changed their mind. */
  readonly key: string
  readonly helpful: boolean
  /** Only when it did not help, and only when one was chosen. */
  readonly reason?: RatingReason
  /** What they wrote beside it, cleaned like a miss. */
  readonly comment?: string
  /** The cells of the table that were answered; the channel is left out where the customer alone decided. */
  readonly cells: readonly { readonly channel?: string; readonly kind: string; readonly guidance: string }[]
  /** The ids of all that the answer said: `action.<id>`, `notice.<id>`, `change.<id>`, as in the rules. */
  readonly statements: readonly string[]
  /** The topic that was answered, instead of cells. Neither is there where Teams did not say which answer it was. */
  readonly topic?: string
  /** The id of the edition whose rules answered: a day or month (ISO), or `newest`. */
  readonly edition: string
  readonly language: Language
  /** An ISO date (UTC), never a time: nobody is to be found by it. */
  readonly day: string
}

/** How answers were found, for those who write them: no part of any conversation. */
export interface Feedback {
  /** Keeps a rating, if it can, in the place of the one with its key. Never rejects: nobody waits for it. */
  note(rating: Rating): Promise<void>
  /** All that are kept and not too old, one a key, in the order in which they were last said. Rejects only when they cannot be read. */
  all(): Promise<readonly Rating[]>
}
