import type { GuidanceReply } from '../../conversation/replies.ts'
import { edition } from '../../rules/changes.ts'
import { turnsBetween } from '../../rules/turning-days.ts'
import type { Words } from '../words.ts'

/** The month, or else the year, in words. */
const spanInWords = ({ date }: Words, from: string, day: string): string =>
  from.slice(0, 7) === day.slice(0, 7) ? date(from.slice(0, 7)) : from.slice(0, 4)

/** Of a month or a year: whether the answer was the same all along, or on which days it became another. */
export const spanView = (words: Words, { answers, from, day = edition }: GuidanceReply) => {
  if (!from) return []
  const { t, date } = words
  const turns = turnsBetween(answers, from, day).map(turn => date(turn))
  const line =
    turns.length > 0 ? t('then.span.turned', { count: turns.length, days: turns.join('; ') }) : t('then.span.same')
  return [{ title: t('then.span.title', { span: spanInWords(words, from, day), day: date(day) }), lines: [line] }]
}
