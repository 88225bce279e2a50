import { edition, newest } from '../rules/changes.ts'
import { dayOf, editionOn } from '../rules/editions.ts'
import type { Words } from './words.ts'

/** A day in words, or the newest wording, which has none. */
export const dayInWords = ({ t, date }: Words, day: string): string => (day === newest ? t('then.newest') : date(day))

/** Which edition an answer of a day is from. */
export const editionInWords = ({ t, date }: Words, day: string): string =>
  day === newest ? t('advice.editionNewest') : t('advice.edition', { date: date(dayOf(editionOn(day) ?? edition)) })
