import { pinnedDay, readEdition } from '../config/edition.ts'
import type { Environment } from '../config/read.ts'
import { dayInWords } from '../presentation/citations.ts'
import type { Words } from '../presentation/words.ts'
import { edition } from '../rules/changes.ts'
import { dayNamed, today } from '../rules/days.ts'
import { editionIds } from '../rules/editions.ts'
import { dayIn } from '../runtime/time-zones.ts'
import { WrongUsage } from './options.ts'

/** The machine's own date. */
export const machineDay = (): string => dayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone)

/** The day whose rules answer. */
export interface DayMeant {
  readonly day: string
  /** Somebody asked about it. */
  readonly asked?: true
  /** What day it is, where that day is past. */
  readonly now?: string
  /** They asked about a day to come, which nobody knows of. */
  readonly ahead?: string
}

const asked = (day: string) => ({ asked: true as const, ...(day < machineDay() && { now: machineDay() }) })

/** "today", an edition or an ISO day, as the day that it stands for. */
export const dayFrom = (text: string): DayMeant => {
  const named = dayNamed(text, machineDay())
  if ('day' in named) return { day: named.day, ...(named.ahead ? { ahead: text } : asked(named.day)) }
  if (named.fault === 'before-the-first') {
    throw new WrongUsage(`The document did not exist on ${text}: the first edition is of ${edition}.`)
  }
  throw new WrongUsage(
    `"${text}" is neither a day of the calendar (2023-11-01), nor "${today}", nor one of ${editionIds.join(', ')}.`,
  )
}

/** The day that is asked about, else the one that is pinned, else today. */
export const dayMeant = (asOf: string | undefined, env: Environment): DayMeant =>
  asOf === undefined ? { day: pinnedDay(readEdition(env)) ?? machineDay() } : dayFrom(asOf)

/** What goes before a table of another day than today: that it is the archive, or that nobody knows. */
export const ofWhichDay = (words: Words, { day, now, ahead }: DayMeant): readonly string[] => [
  ...(now ? [words.t('advice.archive', { date: words.date(day) })] : []),
  ...(ahead ? [words.t('ahead', { day: dayInWords(words, ahead) })] : []),
]
