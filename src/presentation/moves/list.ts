import { cut } from '../../input/cut.ts'
import type { MoveSaid } from '../../moves/events.ts'
import { message } from '../message.ts'
import type { Words } from '../words.ts'
import { listButtons, moveButton, movesButton } from './buttons.ts'
import { noticeInWords, rowInWords } from './lines.ts'

/** No card holds more; the rest of a list is counted. */
const mostOnCard = 30
const mostLooks = 3

type List = Extract<MoveSaid, { said: 'list' }>

/** What a button shows of a name on a phone: the whole of it stands in the line of the same number. */
const longestOnButton = 24

/** How many ends each month has, on one line. */
const monthsInWords = ({ t, date }: Words, months: List['months']): readonly string[] => {
  const said = months.map(({ month, count }) =>
    month ? t('move.ends', { month: date(month), count }) : t('move.endsUnknown', { count }),
  )
  return said.length > 1 ? [said.join(' · ')] : []
}

/** Somebody's moves, or everybody's: whose term ends when, and what comes next. */
export const listView = (words: Words, { all, rows, today, more, months, notices }: List) => {
  const { t } = words
  const lines = rows.slice(0, mostOnCard).map(row => rowInWords(words, row, today, all))
  const rest = more + rows.length - lines.length
  const first = [...notices.flatMap(notice => noticeInWords(words, notice)), ...monthsInWords(words, months)]
  const looks = all ? [] : rows.slice(0, mostLooks)
  return message(
    t(all ? 'move.title.all' : 'move.title.mine'),
    [...(rest > 0 ? [t('move.more', { count: rest })] : []), ...(rows.length > 0 ? [] : [t('move.none')])],
    [
      ...looks.map(({ id, move }, index) => ({
        ...moveButton(words, 'look', id),
        title: `${index + 1}. ${cut(move.customer, longestOnButton)}`,
      })),
      { title: t('button.form'), data: { verb: 'form' } },
      ...(rows.length > 0 ? listButtons(words, all) : []),
      ...(all ? [movesButton(words)] : []),
    ],
    {
      quoted: [
        ...first.map(text => ({ label: '·', text })),
        ...lines.map((text, index) => ({ label: `${index + 1}.`, text })),
      ],
    },
  )
}
