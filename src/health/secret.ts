import type { Finding } from './finding.ts'

/** Admins are told when so many days are left; 0 means that it has expired, or does so today. */
const marks = [0, 1, 7, 30] as const

const day = 24 * 3_600_000

/** Whole days from today to that day of the calendar, both in UTC; below 0 it is over. */
export const daysUntil = (expires: string, now: Date): number =>
  (Date.parse(expires) - Date.parse(now.toISOString().slice(0, 10))) / day

/** The mark that has been passed last; undefined while there is time. */
export const markAt = (days: number): number | undefined => marks.find(mark => days <= mark)

interface Dated {
  readonly MicrosoftAppId: string
  readonly MicrosoftAppPassword: string
  readonly MicrosoftAppPasswordExpires: string
}

/** How long the client secret lasts, as far as the configuration tells. */
export const secretFinding = (config: Dated, now: Date): Finding => {
  const check = 'secret'
  const { MicrosoftAppPasswordExpires: expires } = config
  if (!config.MicrosoftAppId || !config.MicrosoftAppPassword) return { check, outcome: 'secret-none' }
  if (!expires) return { check, outcome: 'secret-undated' }
  const days = daysUntil(expires, now)
  const values = { day: expires, count: days }
  if (days <= 0) return { check, outcome: 'secret-ended', values }
  return { check, outcome: markAt(days) === undefined ? 'secret-lasts' : 'secret-ends', values }
}
