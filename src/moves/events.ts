import type { Language } from '../languages.ts'
import type { Plan, PlannedStep } from '../plan/plan.ts'
import type { StepId } from '../plan/rows.ts'
import type { Who } from '../relationships/request.ts'
import type { Answers } from '../rules/questions.ts'
import type { Mark, MoveCase } from './case.ts'

/** What a person fills in about a move, as they typed it. */
export interface Typed {
  readonly customer: string
  readonly count: string
  readonly termEnd: string
  readonly purchased: string
}

/** What is wrong with it. Words: `move.fault.<fault>`. */
export const typedFaults = [
  ...(['no-customer', 'no-count', 'no-day', 'term-end-too-far', 'purchase-ahead', 'end-before-purchase'] as const),
  'too-many',
] as const
export type TypedFault = (typeof typedFaults)[number]

/** As what somebody can take a plan along, and all of theirs. */
export type PlanFile = 'calendar' | 'docx'
export type ListFile = 'calendar' | 'csv'

/** A customer of a list that somebody pasted. */
export interface Listed {
  readonly customer: string
  readonly answers: Answers
  readonly termEnd?: string
}

/** What a person can do about moves. `id` names one of theirs. */
export type MoveAct =
  | { readonly do: 'begin'; readonly shown?: Answers }
  | { readonly do: 'make'; readonly shown: Answers; readonly typed: Typed; readonly id?: string }
  | { readonly do: 'look' | 'change' | 'replan' | 'other' | 'snooze'; readonly id: string }
  /** `in`: the customer's language, where it is not one's own. */
  | { readonly do: 'page'; readonly id: string; readonly in?: Language }
  | { readonly do: 'mark'; readonly id: string; readonly step: StepId; readonly as: Mark['as'] | 'open' }
  | { readonly do: 'drop'; readonly id: string; readonly sure: boolean }
  | { readonly do: 'list'; readonly all: boolean; readonly file?: ListFile }
  | { readonly do: 'file'; readonly id: string; readonly as: PlanFile; readonly in?: Language }
  | { readonly do: 'make-all'; readonly listed: readonly Listed[] }

/** What changed, or why the card is shown. */
export type MoveNotice =
  | { readonly kind: 'made' }
  | { readonly kind: 'twin' }
  | {
      readonly kind: 'moved'
      readonly moved: readonly { readonly step: StepId; readonly from: string; readonly to: string }[]
    }
  | { readonly kind: 'already'; readonly step: StepId; readonly by?: Who }
  | { readonly kind: 'reminder'; readonly days: number }
  | { readonly kind: 'snoozed'; readonly until: string }
  | { readonly kind: 'sure' | 'offered' | 'no-file' }
  /** Of a list: how many were planned, were there already, and were left out. */
  | { readonly kind: 'listed'; readonly made: number; readonly there: number; readonly left: number }

/** A mark, or what a relationship request tells of a step. */
export type Ticked = Mark & { readonly told?: 'request' }

export interface MoveShown {
  readonly said: 'plan'
  readonly id: string
  readonly move: MoveCase
  readonly plan: Plan
  readonly marks: { readonly [Id in StepId]?: Ticked }
  readonly notices: readonly MoveNotice[]
  readonly today: string
  /** There is another way. */
  readonly several: boolean
  /** Why it would be planned otherwise today. */
  readonly outdated?: 'rules-changed' | 'term-over'
  /** It goes along as a file. */
  readonly file?: PlanFile
  /** In which language, where it is the customer's. */
  readonly in?: Language
}

export interface MoveRow {
  readonly id: string
  readonly move: MoveCase
  readonly next?: PlannedStep
  /** What is left of its plan. */
  readonly left: Plan
}

/** What we say back about moves. */
export type MoveSaid =
  | {
      readonly said: 'form'
      readonly shown: Answers
      readonly typed: Typed
      readonly id?: string
      readonly fault?: TypedFault
    }
  | MoveShown
  | { readonly said: 'page'; readonly id: string; readonly move: MoveCase; readonly plan: Plan; readonly in?: Language }
  | {
      readonly said: 'list'
      readonly all: boolean
      readonly rows: readonly MoveRow[]
      /** How many more there are, and how many end in each month ("2027-03"; "" where nobody knows). */
      readonly more: number
      readonly months: readonly { readonly month: string; readonly count: number }[]
      readonly today: string
      readonly notices: readonly MoveNotice[]
      readonly file?: ListFile
    }
  | {
      readonly said: 'no'
      /** What was to be planned. */
      readonly shown?: Answers
      readonly why: 'gone' | 'dropped' | 'not-here' | 'not-signed-in' | 'not-admin' | 'nothing-to-plan'
    }
