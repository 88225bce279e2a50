import type { Words } from '../presentation/words.ts'
import { type Finding, isAilment } from './finding.ts'

interface Said {
  readonly title: string
  readonly says: string
  readonly mend?: string
}

/** A finding in somebody's language. What the configuration says of itself stays in English. */
export const inWords = ({ t, date }: Words, { check, outcome, reason, values = {} }: Finding): Said => {
  const { day, ...rest } = values
  const what = reason && t(`request.trouble.${reason}`)
  const holes = { ...rest, ...(what && { what }), ...(day !== undefined && { date: date(String(day)) }) }
  const mend = isAilment(outcome) ? { mend: t(`doctor.mend.${outcome}`, holes) } : {}
  return { title: t(`doctor.title.${check}`), says: t(`doctor.says.${outcome}`, holes), ...mend }
}

/** One line for a machine's log or answer: what is wrong, and what to do. */
export const inOneLine = (words: Words, finding: Finding): string => {
  const { says, mend } = inWords(words, finding)
  return mend ? `${says} ${mend}` : says
}
