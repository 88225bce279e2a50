import type { Answers } from '../rules/questions.ts'
import { type DaysOff, daysUntil } from './calendar.ts'

/** A move that is to be planned: what is known of it, and the days. */
export interface Move {
  /** Where it was bought and what it is: enough for an answer. */
  readonly answers: Answers
  /** The day whose rules apply. */
  readonly rulesOf: string
  /** From this day on something can be done. */
  readonly today: string
  /** The last day of the term, where it is known. */
  readonly termEnd?: string
  /** When it was bought, or last renewed. */
  readonly purchased?: string
  /** The actions that were chosen where there are several ways. */
  readonly ways?: readonly string[]
  readonly off: DaysOff
}

/** What is wrong with the days of a move, so that no plan can be made of it. */
export type DayFault = 'term-end-too-far' | 'purchase-ahead' | 'end-before-purchase'

const tenYears = 3653

/** Ten years either way: what lies further is a slip of the pen. */
export const faultIn = ({
  today,
  termEnd,
  purchased,
}: Pick<Move, 'today' | 'termEnd' | 'purchased'>): DayFault | undefined => {
  if (termEnd && Math.abs(daysUntil(today, termEnd)) > tenYears) return 'term-end-too-far'
  if (purchased && purchased > today) return 'purchase-ahead'
  if (termEnd && purchased && termEnd < purchased) return 'end-before-purchase'
  return undefined
}

/** Whether the term is over. On its last day it still runs. */
export const hasEnded = ({ today, termEnd }: Move): boolean => termEnd !== undefined && termEnd < today
