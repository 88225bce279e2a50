import type { AsOfReply, GuidanceReply } from '../../conversation/replies.ts'
import { changeOf, edition } from '../../rules/changes.ts'
import { dayOf } from '../../rules/days.ts'
import { changesOf, editionIds } from '../../rules/editions.ts'
import { turnsBetween } from '../../rules/turning-days.ts'
import { optionInWords } from '../answer-words.ts'
import { button, languageButton, otherDayButton } from '../buttons.ts'
import { dayInWords } from '../citations.ts'
import { message } from '../message.ts'
import type { Words } from '../words.ts'

const placeOf = (words: Words, cell: string): string => {
  const [channel = '', kind] = cell.split('.')
  return kind
    ? `${optionInWords(words, 'channel', channel)}, ${optionInWords(words, 'kind', kind)}`
    : words.t('then.ban')
}

/** What an edition changes, in the words of what it changes. */
const differsIn = (words: Words, id: string): string => {
  const { t } = words
  const all = changesOf(id).flatMap(each => {
    const { cells = {}, actions = {}, notices = {} } = changeOf(each)
    return [
      ...Object.keys(cells).map(cell => placeOf(words, cell)),
      ...Object.values(actions).map(gives => t(`action.${gives}.text`).replace(/\.$/, '')),
      ...Object.values(notices).map(gives => t(`notice.${gives}`).replace(/\.$/, '')),
    ]
  })
  return all.length > 0 ? t('then.differs', { what: [...new Set(all)].join('; ') }) : t('then.same')
}

const rowOf = (words: Words, id: string, index: number, { answers: shown }: AsOfReply) => ({
  number: `${index + 1}`,
  label: words.t('then.from', { date: dayInWords(words, id) }),
  clue: differsIn(words, id),
  data: { verb: 'then', day: dayOf(id), shown },
})

/** Which day is meant, or why there is no answer for it; the editions to choose from where that helps. */
export const asOfView = (words: Words, reply: AsOfReply) => {
  const { t } = words
  const { why, day } = reply
  const named = { day: day ? words.date(day) : '', first: words.date(edition) }
  return {
    title: t(`then.title.${why}`, named),
    step: t(`then.text.${why}`, named),
    rows: editionIds.map((id, index) => rowOf(words, id, index, reply)),
    buttons: [button(words, 'form'), button(words, 'interview'), languageButton(words), button(words, 'help')],
  }
}

/** Somebody asks what holds today, and nothing is known of a situation: which day we answer for, and how fresh that is. */
export const todayView = (words: Words, day: string, looked: string) => {
  const { t, date } = words
  const lines = [t('today.text'), t('today.looked', { date: date(looked) })]
  return message(t('today.title', { day: date(day) }), lines, [
    button(words, 'form'),
    otherDayButton(words, {}),
    button(words, 'help'),
  ])
}

/** The month, or else the year, in words. */
const periodInWords = ({ date }: Words, from: string, day: string): string =>
  from.slice(0, 7) === day.slice(0, 7) ? date(from.slice(0, 7)) : from.slice(0, 4)

/** Of a day to come: that nobody knows. */
export const aheadView = (words: Words, { ahead }: GuidanceReply) => {
  if (!ahead) return []
  const { day, from } = ahead
  return [
    { title: words.t('ahead', { day: from ? periodInWords(words, from, day) : dayInWords(words, day) }), lines: [] },
  ]
}

/** Of a month or a year: whether the answer was the same all along, or on which days it became another. */
export const asOfPeriodView = (words: Words, { answers, from, day }: GuidanceReply) => {
  if (!from) return []
  const { t } = words
  const turns = turnsBetween(answers, from, day).map(turn => dayInWords(words, turn))
  const line =
    turns.length > 0 ? t('then.span.turned', { count: turns.length, days: turns.join('; ') }) : t('then.span.same')
  return [
    {
      title: t('then.span.title', { span: periodInWords(words, from, day), day: dayInWords(words, day) }),
      lines: [line],
    },
  ]
}
