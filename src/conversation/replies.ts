import type { MoveSaid } from '../moves/events.ts'
import type { RequestSaid } from '../relationships/chat/events.ts'
import type { Section } from '../rules/channels.ts'
import type { LessonId } from '../rules/lessons.ts'
import type { Answers } from '../rules/questions.ts'
import type { AdvisedRow } from './batch.ts'
import type { Difference } from './difference.ts'
import type { AsOf, Heard, ShareFor, Unclear } from './events.ts'
import type { RatedNow } from './rating.ts'

type Question = 'channel' | 'kind'

/** Everything we can say back: one reply a turn. `asking` is the question that still waits for its answer. */
export type Reply =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'help'; readonly day?: string }
  | AsOfReply
  | FormReply
  | { readonly kind: 'today'; readonly day: string }
  | QuestionReply
  | GuidanceReply
  | TopicReply
  | { readonly kind: 'again'; readonly as: 'short'; readonly of: TopicReply }
  | { readonly kind: 'again'; readonly as: 'sources'; readonly of: GuidanceReply | TopicReply }
  | { readonly kind: 'sharing' }
  | { readonly kind: 'sameSeller'; readonly answers: Answers }
  | ComparisonReply
  | LessonReply
  | { readonly kind: 'learnt' }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'glossary' }
  | {
      readonly kind: 'batch'
      readonly rows: readonly AdvisedRow[]
      readonly unread?: number
      readonly day: string
      /** All of it comes as a file, too. */
      readonly asFile?: true
    }
  | OffersReply
  | { readonly kind: 'person'; readonly why: 'wanted' | 'unknown' | 'strayed'; readonly answers: Answers }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'unreadable'; readonly asking?: Question }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notUnderstood'; readonly text?: string; readonly asking?: Question }
  | { readonly kind: 'request'; readonly said: RequestSaid }
  | { readonly kind: 'move'; readonly said: MoveSaid }
  | ShareReply
  | SecretExpires

/** An answer to pass on. `anybody`: for whom is still to be said. */
export interface ShareReply {
  readonly kind: 'share'
  readonly for: ShareFor
  readonly answers: Answers
  readonly sections: readonly Section[]
  readonly day: string
}

/** Topics to choose from; `leaving`: what is asked is about a customer who leaves us, and our rules about those who come. */
export interface OffersReply {
  readonly kind: 'offers'
  readonly offers: readonly string[]
  readonly asking?: Question
  readonly leaving?: true
}

/** Told to admins unasked: the bot's own client secret expires. `day` is ISO; below 0 `days` it is over. */
export interface SecretExpires {
  readonly kind: 'secretExpires'
  readonly app: string
  readonly day: string
  readonly days: number
}

/** The form; for somebody who says hello with a word of greeting, examples, and what waits for an admin. */
export interface FormReply {
  readonly kind: 'form'
  readonly answers: Answers
  readonly greeted?: { readonly waiting: number }
}

/** Without a day it is of today. */
export interface LessonReply {
  readonly kind: 'lesson'
  readonly lesson: LessonId
  readonly day?: string
}

/** Without a day it is today's answer. */
export interface TopicReply {
  readonly kind: 'topic'
  readonly topic: string
  readonly day?: string
  readonly asking?: Question
  readonly rated?: RatedNow
}

export interface QuestionReply {
  readonly kind: 'question'
  readonly question: Question
  readonly answers: Answers
  /** What is asked for is what applied then: the card's taps carry it on. */
  readonly asOf?: AsOf
  readonly unclear?: Unclear
  readonly heard?: Heard
}

/** By the rules of a day. */
export interface GuidanceReply extends AsOf {
  readonly kind: 'guidance'
  readonly answers: Answers
  readonly sections: readonly Section[]
  /** Somebody asked about that day: what applies otherwise may differ. */
  readonly asked?: true
  /** What day it is, where the day that was asked about is past: what is said then is not to be done. */
  readonly now?: string
  /** They asked about a day to come, which nobody knows of: this is the answer of today. */
  readonly ahead?: AsOf
  /** Only when another answer went before. */
  readonly difference?: Difference
  /** What the person saw before it, where there is a difference. */
  readonly before?: Answers
  readonly heard?: Heard
  readonly rated?: RatedNow
}

/** No answer for a day: which one is meant, or why there is none. */
export interface AsOfReply {
  readonly kind: 'asOf'
  readonly why: 'unsaid' | 'before' | 'ahead'
  readonly day?: string
  readonly answers: Answers
}

/** Two situations with their advice; nothing is remembered of them. */
export interface ComparisonReply {
  readonly kind: 'comparison'
  readonly sides: readonly [Side, Side]
  readonly day: string
}

export interface Side {
  readonly answers: Answers
  readonly sections: readonly Section[]
}
