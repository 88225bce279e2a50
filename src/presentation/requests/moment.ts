import { vocabulary, type Words } from '../words.ts'
import { momentIn } from './lines.ts'

/** A moment as a card says it, with its distance from UTC: a file is read elsewhere. */
export const momentWithZone = (words: Words, iso: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat(vocabulary[words.language].language.tag, {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(iso))
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC')
  return `${momentIn(words, iso, timeZone)} ${zone}`
}
