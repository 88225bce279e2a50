import type { AsOfReply, GuidanceReply } from '../../conversation/replies.ts'
import { edition } from '../../rules/changes.ts'
import { dayOf, type Edition, type EditionId, editionIds, editions } from '../../rules/editions.ts'
import { turnsBetween } from '../../rules/turning-days.ts'
import { optionInWords } from '../answer-words.ts'
import { button, languageButton } from '../buttons.ts'
import { dayInWords } from '../citations.ts'
import type { Words } from '../words.ts'

/** What an edition changes, in the words of what it changes. */
const differsIn = (words: Words, id: EditionId): string => {
  const { t } = words
  const { cells = {}, actions = {}, notices = {} }: Edition = editions[id]
  const places = Object.keys(cells).map(cell => {
    const [channel = '', kind] = cell.split('.')
    return kind ? `${optionInWords(words, 'channel', channel)}, ${optionInWords(words, 'kind', kind)}` : t('then.ban')
  })
  const steps = Object.values(actions).map(({ gives }) => t(`action.${gives}.text`).replace(/\.$/, ''))
  const bans = Object.values(notices).map(({ gives }) => t(`notice.${gives}`).replace(/\.$/, ''))
  const all = [...places, ...steps, ...bans]
  return all.length > 0 ? t('then.differs', { what: all.join('; ') }) : t('then.same')
}

const rowOf = (words: Words, id: EditionId, index: number, { answers: shown }: AsOfReply) => ({
  number: `${index + 1}`,
  label: id === 'newest' ? words.t('then.newest') : words.t('then.from', { date: words.date(dayOf(id)) }),
  clue: differsIn(words, id),
  data: { verb: 'then', day: dayOf(id), shown },
})

/** Which day is meant, or why there is no answer for it; the editions to choose from where that helps. */
export const asOfView = (words: Words, reply: AsOfReply) => {
  const { t } = words
  const { why, day } = reply
  const named = { day: day ? dayInWords(words, day) : '', first: words.date(edition) }
  return {
    title: t(`then.title.${why}`, named),
    step: t(`then.text.${why}`, named),
    rows: editionIds.map((id, index) => rowOf(words, id, index, reply)),
    buttons: [button(words, 'form'), button(words, 'interview'), languageButton(words), button(words, 'help')],
  }
}

/** The month, or else the year, in words. */
const periodInWords = ({ date }: Words, from: string, day: string): string =>
  from.slice(0, 7) === day.slice(0, 7) ? date(from.slice(0, 7)) : from.slice(0, 4)

/** Of a month or a year: whether the answer was the same all along, or on which days it became another. */
export const asOfPeriodView = (words: Words, { answers, from, day = edition }: GuidanceReply) => {
  if (!from) return []
  const { t, date } = words
  const turns = turnsBetween(answers, from, day).map(turn => date(turn))
  const line =
    turns.length > 0 ? t('then.span.turned', { count: turns.length, days: turns.join('; ') }) : t('then.span.same')
  return [{ title: t('then.span.title', { span: periodInWords(words, from, day), day: date(day) }), lines: [line] }]
}
