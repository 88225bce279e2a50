import type { Section } from '../rules/consult.ts'
import type { Answers, QuestionId } from '../rules/questions.ts'
import type { Language } from './ports.ts'
import type { RequestAct, RequestSaid } from './request-events.ts'

/** Everything a person can do. `shown` is what the card they acted on says; nothing when they typed. */
export type Event =
  | { readonly kind: 'joined' }
  | { readonly kind: 'left' }
  | { readonly kind: 'greeted' }
  | { readonly kind: 'askedForHelp' }
  | { readonly kind: 'wantedForm'; readonly shown?: Answers }
  | { readonly kind: 'wantedInterview' }
  | { readonly kind: 'answered'; readonly answers: Answers; readonly shown?: Answers }
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'choseLanguage'; readonly language: Language }
  | { readonly kind: 'notUnderstood'; readonly text?: string }
  | { readonly kind: 'request'; readonly act: RequestAct }

/** How an answer differs from the one that the person saw before it. */
export interface Difference {
  readonly facts: readonly {
    readonly question: QuestionId
    readonly from: string | undefined
    readonly to: string | undefined
  }[]
  readonly sections: readonly { readonly before: Section | undefined; readonly after: Section | undefined }[]
}

/** Everything we can say back: one reply a turn. */
export type Reply =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'help' }
  | { readonly kind: 'form'; readonly answers: Answers }
  | { readonly kind: 'question'; readonly question: 'channel' | 'kind'; readonly answers: Answers }
  | Guidance
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notUnderstood'; readonly answers: Answers; readonly text?: string }
  | { readonly kind: 'request'; readonly said: RequestSaid }

interface Guidance {
  readonly kind: 'guidance'
  readonly answers: Answers
  readonly sections: readonly Section[]
  /** Only when another answer went before. */
  readonly difference?: Difference
}
