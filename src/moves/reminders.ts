import { daysUntil, plus } from '../plan/calendar.ts'
import type { OpenMove, Told } from './case.ts'

/** So many days before the end of the term somebody is reminded, and on the day itself. */
const reminderDays = [90, 60, 30, 7, 0] as const

/** How many days nobody is reminded who has asked for quiet. */
const quietDays = 7

/** What counts as told when a move is planned, or its end moved: whoever plans it need not be reminded of the same day. */
export const toldAtFirst = (termEnd: string | undefined, today: string): Told => {
  const left = termEnd ? daysUntil(today, termEnd) : Number.MAX_SAFE_INTEGER
  return { told: Math.min(...reminderDays.filter(days => days >= left), Number.MAX_SAFE_INTEGER) }
}

export const snoozed = ({ told }: Told, today: string): Told => ({ told, quietUntil: plus(today, quietDays) })

/** The reminder that is due on a day; nothing when it was given, when the end is past, or while somebody wants quiet. */
export const reminderDue = ({ move, told }: Pick<OpenMove, 'move' | 'told'>, today: string): number | undefined => {
  if (!move.termEnd || move.termEnd < today) return undefined
  if (told.quietUntil && told.quietUntil > today) return undefined
  const left = daysUntil(today, move.termEnd)
  const mark = reminderDays.findLast(days => left <= days)
  return mark !== undefined && mark < told.told ? mark : undefined
}
