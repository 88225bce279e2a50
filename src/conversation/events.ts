import type { MoveAct } from '../moves/events.ts'
import type { RequestAct } from '../relationships/chat/events.ts'
import type { ChannelId } from '../rules/channels.ts'
import type { LessonStep } from '../rules/lessons.ts'
import type { Answers } from '../rules/questions.ts'
import type { BatchRow } from './batch.ts'
import type { Language } from './ports.ts'
import type { Rated } from './rating.ts'

/** Everything a person can do. `shown` is what the card they acted on says; nothing when they typed. */
export type Event =
  | { readonly kind: 'joined' }
  | { readonly kind: 'left' }
  | { readonly kind: 'greeted' }
  | { readonly kind: 'wantedLanguages' }
  | { readonly kind: 'askedForHelp' }
  | { readonly kind: 'wantedForm'; readonly shown?: Answers }
  | { readonly kind: 'wantedInterview' }
  | Answered
  | { readonly kind: 'wasUnclear'; readonly answers: Answers; readonly unclear: Unclear; readonly heard: Heard }
  | { readonly kind: 'asked'; readonly topic: string }
  /** `leaving`: of a customer who wants away from us. */
  | { readonly kind: 'askedSomething'; readonly offers: readonly string[]; readonly leaving?: true }
  | AskedAsOf
  | { readonly kind: 'compared'; readonly one: Answers; readonly other: Answers }
  /** `unread`: how many more lines there were. */
  | { readonly kind: 'pastedBatch'; readonly rows: readonly BatchRow[]; readonly unread: number }
  | { readonly kind: 'wantedLesson'; readonly step?: LessonStep }
  | { readonly kind: 'wantedTerm'; readonly term: string }
  | { readonly kind: 'wantedGlossary' }
  | { readonly kind: 'wantedPerson' }
  | { readonly kind: 'strayed'; readonly text: string }
  /** The last answer again, in few words; or what it stands on. */
  | { readonly kind: 'wantedAgain'; readonly as: 'short' | 'sources' }
  | { readonly kind: 'wantedSharing' }
  | { readonly kind: 'thanked' }
  /** Something that has to be opened, and no word beside it. */
  | { readonly kind: 'showed' }
  | { readonly kind: 'wentOn' }
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'choseLanguage'; readonly language: Language }
  | { readonly kind: 'notUnderstood'; readonly text?: string }
  | { readonly kind: 'request'; readonly act: RequestAct }
  | { readonly kind: 'move'; readonly act: MoveAct }
  /** `with`: whom the answer is for; nothing shown where they typed. */
  | { readonly kind: 'wantedShare'; readonly for: ShareFor; readonly shown?: Answers }
  | Rated

/** Something of the situation. `whole`: a sentence that says all of it, and takes nothing back. */
export interface Answered {
  readonly kind: 'answered'
  readonly answers: Answers
  readonly shown?: Answers
  readonly heard?: Heard
  readonly whole?: true
  /** What the customer is called. */
  readonly name?: string
}

/** An answer in other words: for a colleague, for the customer, or in three lines. */
export const sharedFor = ['colleague', 'customer', 'short'] as const
export type ShareFor = (typeof sharedFor)[number] | 'anybody'

/** How many characters of a message are read for what they mean. */
export const longestRead = 500

/** The answers were found in a sentence, so what was understood is said: all of it was read, or only its beginning. */
export type Heard = 'whole' | 'cut'

/** What a sentence leaves open: why (words: `unclear.<why>`), and the channels that it could mean; none means any. */
export interface Unclear {
  readonly why: string
  readonly channels: readonly ChannelId[]
  /** The kind that it is about, where the other one is known. */
  readonly of?: 'license' | 'usage'
}

/** A day that somebody asked about (ISO, or the newest wording), and the first day where they said a month or a year. */
export interface AsOf {
  readonly day: string
  readonly from?: string
}

/** The day that a question about a day means: said, left unsaid, still to come, or today. */
export type When = (AsOf & { readonly ahead?: true }) | 'unsaid' | 'now'

/** Somebody asks what applied. */
export interface AskedAsOf {
  readonly kind: 'askedAsOf'
  readonly when: When
  /** All that the card says that they tapped. */
  readonly shown?: Answers
  /** What the same sentence says of the situation: it counts for this answer, and is not remembered. */
  readonly said?: Answers
  readonly unclear?: Unclear
  readonly heard?: Heard
}
