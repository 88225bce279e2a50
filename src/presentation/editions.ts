import { edition } from '../rules/changes.ts'
import { editionOn } from '../rules/editions.ts'
import { firstDay, type Held } from '../rules/held.ts'
import type { Words } from './words.ts'

/** Which edition an answer of a day is from. */
export const editionInWords = ({ t, date }: Words, day: string): string =>
  t('advice.edition', { date: date(editionOn(day) ?? edition) })

/** Since when something is known to hold, as it may be said: the date of a page is no day of change. */
export const heldInWords = ({ t, date }: Words, held: Held): string => {
  const how = 'from' in held ? 'from' : 'by' in held ? 'by' : 'seen'
  return t(`held.${how}`, { date: date(firstDay(held)) })
}
