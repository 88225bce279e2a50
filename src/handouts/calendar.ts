import { createHash } from 'node:crypto'
import ical, { type ICalCalendar, ICalEventTransparency } from 'ical-generator'
import type { Plan, PlannedStep } from '../plan/plan.ts'
import { sourceInWords } from '../presentation/citations.ts'
import { missedInWords, ownerInWords, planTitle, stepInWords } from '../presentation/plan/in-words.ts'
import type { Words } from '../presentation/words.ts'

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

const description = (words: Words, { id, source }: PlannedStep): string => {
  const missed = missedInWords(words, id)
  return [...(missed ? [words.t('plan.ifMissed', { text: missed })] : []), sourceInWords(words, source)].join('\n')
}

interface Called {
  /** What keeps this plan apart from others. */
  readonly key: string
  /** Who the customer is, where that is known. */
  readonly name?: string
}

/** A plan, and how it is told apart from others. */
interface Entered extends Called {
  readonly plan: Plan
}

/** Plans as one file for any calendar (RFC 5545): each step on its last day. The same `key` makes the same entries, moved. */
export const plansCalendar = (words: Words, name: string, plans: readonly Entered[]): string => {
  const calendar = ical({ name, prodId: { company: 'Kanalguiden', product: 'plan', language: words.language } })
  for (const entered of plans) enter(words, calendar, entered, plans.length > 1)
  return calendar.toString()
}

/** One plan as a file for any calendar. */
export const planCalendar = (words: Words, plan: Plan, called: Called): string =>
  plansCalendar(words, planTitle(words, plan.move, called.name), [{ plan, ...called }])

/** Among several plans an entry says whose it is. */
const enter = (words: Words, calendar: ICalCalendar, { plan: { steps, move }, key, name }: Entered, among: boolean) => {
  const plan = createHash('sha256').update(key).digest('hex').slice(0, 16)
  for (const step of steps) {
    calendar.createEvent({
      id: `${step.id}-${plan}@kanalguiden`,
      stamp: at(move.today),
      start: at(step.latest ?? step.earliest),
      allDay: true,
      summary: `${among && name ? `${name} · ` : ''}${ownerInWords(words, step)}: ${stepInWords(words, step.id)}`,
      description: description(words, step),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
}
