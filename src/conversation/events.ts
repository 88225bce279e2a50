import type { RequestAct, RequestSaid } from '../relationships/chat/events.ts'
import type { ChannelId } from '../rules/channels.ts'
import type { Section } from '../rules/consult.ts'
import type { LessonId, LessonStep } from '../rules/lessons.ts'
import type { Answers } from '../rules/questions.ts'
import type { AskedThen, AsOf, ThenReply } from './as-of.ts'
import type { AdvisedCase, Case } from './batch.ts'
import type { ComparisonReply } from './comparison.ts'
import type { Difference } from './difference.ts'
import type { Language } from './ports.ts'
import type { Rated, RatedNow } from './rating-events.ts'

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
  | AskedThen
  | { readonly kind: 'compared'; readonly one: Answers; readonly other: Answers }
  /** `unread`: how many more lines there were. */
  | { readonly kind: 'listed'; readonly cases: readonly Case[]; readonly unread: number }
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
  | Rated

/** How many characters of a message are read for what they mean. */
export const longestRead = 500

/** The answers were found in a sentence, so what was understood is said: all of it was read, or only its beginning. */
export type Heard = 'whole' | 'cut'

/** What a sentence leaves open: why (words: `unclear.<why>`), and the channels that it could mean; none means any. */
export interface Unclear {
  readonly why: string
  readonly channels: readonly ChannelId[]
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
  | TopicReply
  | ComparisonReply
  | { readonly kind: 'lesson'; readonly lesson: LessonId }
  | { readonly kind: 'learnt' }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'batch'; readonly cases: readonly AdvisedCase[]; readonly unread?: number; readonly day?: string }
  | { readonly kind: 'offers'; readonly offers: readonly string[]; readonly asking?: Question }
  | { readonly kind: 'person'; readonly why: 'wanted' | 'unknown' | 'strayed'; readonly answers: Answers }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notUnderstood'; readonly text?: string; readonly asking?: Question }
  | { readonly kind: 'request'; readonly said: RequestSaid }
  | SecretExpires

/** Told to admins unasked: the bot's own client secret expires. `day` is ISO; below 0 `days` it is over. */
export interface SecretExpires {
  readonly kind: 'secretExpires'
  readonly app: string
  readonly day: string
  readonly days: number
}

export interface TopicReply {
  readonly kind: 'topic'
  readonly topic: string
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

/** Without a day it is of the document's own. */
export interface GuidanceReply extends Partial<AsOf> {
  readonly kind: 'guidance'
  readonly answers: Answers
  readonly sections: readonly Section[]
  /** Somebody asked about that day: what applies otherwise may differ. */
  readonly asked?: true
  /** Only when another answer went before. */
  readonly difference?: Difference
  /** What the person saw before it, where there is a difference. */
  readonly before?: Answers
  readonly heard?: Heard
  readonly rated?: RatedNow
}
