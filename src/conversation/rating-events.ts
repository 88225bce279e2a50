import type { Answers } from '../rules/questions.ts'
import type { RatingReason } from './ports.ts'

/** What somebody said of an answer, and of which: the card says it; nothing where Teams asked in our place. */
export interface Rated {
  readonly kind: 'rated'
  readonly helpful: boolean
  /** What tells one card from all others. */
  readonly mark: string
  readonly of?: RatedAdvice | { readonly topic: string }
  /** Only when it did not help, and they were asked why: perhaps a reason, perhaps a few words. */
  readonly why?: { readonly reason?: RatingReason; readonly comment?: string }
}

/** Advice that was rated, as its card gave it: by the rules of a day, perhaps because somebody asked about that day. */
export interface RatedAdvice {
  readonly shown: Answers
  readonly before: Answers
  readonly day?: string
  readonly asked?: true
  readonly from?: string
}

/** How the answer on a card was just rated; `explained`: why it did not help was said as well. */
export type RatedNow = 'helpful' | 'unhelpful' | 'explained'
