import type { ChannelId } from '../rules/channels.ts'
import type { Section } from '../rules/consult.ts'
import type { LessonId, LessonStep } from '../rules/lessons.ts'
import type { Answers, QuestionId } from '../rules/questions.ts'
import type { AdvisedCase, Case } from './cases.ts'
import type { Language } from './ports.ts'
import type { RequestAct, RequestSaid } from './request-events.ts'
import type { ThenReply, When } from './then.ts'

/** Everything a person can do. `shown` is what the card they acted on says; nothing when they typed. */
export type Event =
  | { readonly kind: 'joined' }
  | { readonly kind: 'left' }
  | { readonly kind: 'greeted' }
  | { readonly kind: 'askedForHelp' }
  | { readonly kind: 'wantedForm'; readonly shown?: Answers }
  | { readonly kind: 'wantedInterview' }
  | { readonly kind: 'answered'; readonly answers: Answers; readonly shown?: Answers; readonly heard?: Heard }
  | { readonly kind: 'wasUnclear'; readonly answers: Answers; readonly unclear: Unclear; readonly heard: Heard }
  | { readonly kind: 'asked'; readonly topic: string }
  | { readonly kind: 'askedSomething'; readonly offers: readonly string[] }
  | { readonly kind: 'askedThen'; readonly when: When; readonly shown?: Answers }
  | { readonly kind: 'compared'; readonly one: Answers; readonly other: Answers }
  | { readonly kind: 'listed'; readonly cases: readonly Case[] }
  | { readonly kind: 'wantedLesson'; readonly step?: LessonStep }
  | { readonly kind: 'wantedTerm'; readonly term: string }
  | { readonly kind: 'wantedGlossary' }
  | { readonly kind: 'wantedPerson' }
  | { readonly kind: 'strayed'; readonly text: string }
  | { readonly kind: 'thanked' }
  | { readonly kind: 'wentOn' }
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'choseLanguage'; readonly language: Language }
  | { readonly kind: 'notUnderstood'; readonly text?: string }
  | { readonly kind: 'request'; readonly act: RequestAct }

/** How many characters of a message are read for what they mean. */
export const longestRead = 500

/** The answers were found in a sentence, so what was understood is said: all of it was read, or only its beginning. */
export type Heard = 'whole' | 'cut'

/** What a sentence leaves open: why (words: `unclear.<why>`), and the channels that it could mean; none means any. */
export interface Unclear {
  readonly why: string
  readonly channels: readonly ChannelId[]
}

/** How an answer differs from the one that the person saw before it. */
export interface Difference {
  readonly facts: readonly {
    readonly question: QuestionId
    readonly from: string | undefined
    readonly to: string | undefined
  }[]
  readonly sections: readonly { readonly before: Section | undefined; readonly after: Section | undefined }[]
}

type Question = 'channel' | 'kind'

/** Everything we can say back: one reply a turn. `asking` is the question that still waits for its answer. */
export type Reply =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'help'; readonly day?: string }
  | ThenReply
  | { readonly kind: 'form'; readonly answers: Answers }
  | QuestionReply
  | GuidanceReply
  | ComparisonReply
  | { readonly kind: 'lesson'; readonly lesson: LessonId }
  | { readonly kind: 'learnt' }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'batch'; readonly cases: readonly AdvisedCase[]; readonly day?: string }
  | { readonly kind: 'topic'; readonly topic: string; readonly asking?: Question }
  | { readonly kind: 'offers'; readonly offers: readonly string[]; readonly asking?: Question }
  | { readonly kind: 'person'; readonly why: 'wanted' | 'unknown' | 'strayed'; readonly answers: Answers }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notUnderstood'; readonly answers: Answers; readonly text?: string }
  | { readonly kind: 'request'; readonly said: RequestSaid }

export interface QuestionReply {
  readonly kind: 'question'
  readonly question: Question
  readonly answers: Answers
  readonly unclear?: Unclear
  readonly heard?: Heard
}

export interface GuidanceReply {
  readonly kind: 'guidance'
  readonly answers: Answers
  readonly sections: readonly Section[]
  /** The day whose rules these are; the document's own when left out. */
  readonly day?: string
  /** Somebody asked about that day: what applies otherwise may differ. */
  readonly asked?: true
  /** Only when another answer went before. */
  readonly difference?: Difference
  readonly heard?: Heard
}

/** Two situations with their advice; nothing is remembered of them. */
export interface ComparisonReply {
  readonly kind: 'comparison'
  readonly sides: readonly [Side, Side]
  readonly day?: string
}

export interface Side {
  readonly answers: Answers
  readonly sections: readonly Section[]
}
