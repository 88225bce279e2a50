import { cut } from '../../input/cut.ts'
import type { MoveNotice, MoveSaid, MoveShown } from '../../moves/events.ts'
import { nextIn } from '../../moves/planned.ts'
import { message } from '../message.ts'
import { customerMail } from '../plan/customer-mail.ts'
import { type Between, betweenFor, customerPage } from '../plan/customer-page.ts'
import { signOfWarning, warningInWords } from '../plan/in-words.ts'
import type { CardName } from '../templates.ts'
import type { Words } from '../words.ts'
import { fileButton, listButtons, moveButton, movesButton, planButtons } from './buttons.ts'
import { moveFormView } from './form.ts'
import { moveInWords, noticeInWords, rowInWords, stepView, weekInWords } from './lines.ts'

/** No card holds more; the rest of a list is counted. */
const mostOnCard = 30
const mostWarnings = 4
const mostLooks = 3

/** Of what is done nobody need hear that its day moved. */
const stillOpen = (notice: MoveNotice, marks: MoveShown['marks']): MoveNotice =>
  notice.kind === 'moved' ? { ...notice, moved: notice.moved.filter(({ step }) => !marks[step]) } : notice

const planView = (words: Words, said: MoveShown) => {
  const { move, plan, notices, outdated } = said
  const { t } = words
  return {
    heading: t('move.title.plan'),
    title: move.customer,
    facts: moveInWords(words, move),
    notices: [
      ...notices.flatMap(notice => noticeInWords(words, stillOpen(notice, said.marks))),
      ...(outdated ? [t(`move.notice.${outdated}`)] : []),
    ].map(text => ({ text })),
    next: plan.steps.length > 0 ? weekInWords(words, nextIn(plan, said.marks), said.today) : t('plan.nothing'),
    warnings: plan.warnings
      .slice(0, mostWarnings)
      .map(warning => ({ text: `${signOfWarning(warning)} ${warningInWords(words, warning, plan.move.rulesOf)}` })),
    steps: plan.steps.map(step => stepView(words, said, step)),
    buttons: planButtons(words, said),
  }
}

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

const listView = (words: Words, { all, rows, today, more, months, notices }: List) => {
  const { t } = words
  const lines = rows.slice(0, mostOnCard).map(row => rowInWords(words, row, today))
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

/** A text to be copied, or opened as a mail. */
const pageView = (words: Words, { id, move, plan }: Extract<MoveSaid, { said: 'page' }>, between: Between) => {
  const page = customerPage(words, plan, betweenFor(between, move))
  const buttons = [fileButton(words, id, 'docx'), moveButton(words, 'look', id)]
  if (!page) return undefined
  return shareTextView(words, { ...customerMail(words, page, between), how: words.t('share.customer'), buttons })
}

interface SharedText {
  readonly subject?: string
  readonly body: string
  readonly how: string
  readonly buttons: readonly object[]
}

/** What the share card is filled with. */
export const shareTextView = ({ t }: Words, { subject, body, how, buttons }: SharedText) => {
  const lines = encodeURIComponent(body.replaceAll('\n', '\r\n'))
  const title = subject ? `subject=${encodeURIComponent(subject)}&` : ''
  return {
    title: t('share.title'),
    how,
    subject: subject ? [{ label: t('share.subject'), value: subject }] : [],
    body: { label: t('share.text'), value: body },
    open: [{ title: t('share.open'), url: `mailto:?${title}body=${lines}` }],
    buttons,
  }
}

const noView = (words: Words, why: Extract<MoveSaid, { said: 'no' }>['why']) =>
  message(
    words.t('move.title.no'),
    [words.t(`move.no.${why}`)],
    [movesButton(words), { title: words.t('button.form'), data: { verb: 'form' } }],
  )

/** Which layout, filled with what. */
export const moveViewOf = (words: Words, said: MoveSaid, between: Between): [CardName, object] => {
  switch (said.said) {
    case 'form':
      return ['moveForm', moveFormView(words, said)]
    case 'plan':
      return ['move', planView(words, said)]
    case 'list':
      return ['message', listView(words, said)]
    case 'page': {
      const view = pageView(words, said, between)
      return view ? ['share', view] : ['message', noView(words, 'nothing-to-plan')]
    }
    case 'no':
      return ['message', noView(words, said.why)]
  }
}
