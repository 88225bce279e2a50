import type { MoveCase } from '../../moves/case.ts'
import type { MoveNotice, MoveRow, MoveShown, Ticked } from '../../moves/events.ts'
import { plus } from '../../plan/calendar.ts'
import type { PlannedStep } from '../../plan/plan.ts'
import type { StepId } from '../../plan/rows.ts'
import type { Who } from '../../relationships/request.ts'
import { situationInWords } from '../answer-words.ts'
import { endInWords, missedInWords, ownerInWords, stepInWords } from '../plan/in-words.ts'
import { whenInWords } from '../plan/text.ts'
import type { Words } from '../words.ts'

/** How many, and whether anybody is sure. */
const countInWords = ({ t }: Words, count: string): string =>
  t(count.startsWith('~') ? 'move.countAbout' : 'move.count', { count: Number(count.replace('~', '')) })

/** What a move is about, in one line. */
export const moveInWords = (words: Words, move: MoveCase): string =>
  [
    situationInWords(words, move.answers),
    ...(move.count ? [countInWords(words, move.count)] : []),
    ...endInWords(words, move),
  ].join(' · ')

const nameOf = ({ t }: Words, who: Who | undefined): string => who?.name ?? t('move.somebody')

/** How a step stands: who ticked it, or until when it is to be done. */
const stateInWords = (words: Words, step: PlannedStep, mark: Ticked | undefined, today: string): string => {
  const { t, date } = words
  if (!mark) return whenInWords(words, step, today)
  if (mark.told === 'request') return t('move.byRequest', { day: date(mark.at) })
  return t(`move.marked.${mark.as}`, { who: nameOf(words, mark.by), day: date(mark.at) })
}

/** Days. */
const week = 7

const signs = { done: '☑', 'not-needed': '–', open: '☐' } as const

type Tap = readonly [words: 'tick' | 'untick' | 'skip' | 'unskip', as: 'done' | 'not-needed' | 'open']

const tickOf = (mark: Ticked | undefined): Tap => {
  if (!mark) return ['tick', 'done']
  return [mark.as === 'done' ? 'untick' : 'unskip', 'open']
}

const marking = (words: Words, of: { readonly move: string; readonly step: StepId }, [how, as]: Tap) => ({
  title: words.t(`move.${how}`, { step: stepInWords(words, of.step) }),
  data: { verb: 'move-mark', ...of, as },
})

/** A step with what a tap on it does: tick it, say that it is not needed, or take either back. */
export const stepView = (words: Words, { id, today, marks }: MoveShown, step: PlannedStep) => {
  const mark = marks[step.id]
  const late = !mark && step.latest !== null && step.latest < today
  const missed = mark ? undefined : missedInWords(words, step.id)
  const text = stepInWords(words, step.id)
  return {
    sign: signs[mark?.as ?? 'open'],
    who: `${late ? '! ' : ''}${ownerInWords(words, step)} · ${stateInWords(words, step, mark, today)}`,
    weight: late ? 'Bolder' : 'Default',
    text,
    missed: missed ? [{ text: words.t('plan.ifMissed', { text: missed }) }] : [],
    tick: marking(words, { move: id, step: step.id }, tickOf(mark)),
    skip:
      mark || step.owner === 'microsoft'
        ? []
        : [{ text: words.t('move.notNeeded'), ...marking(words, { move: id, step: step.id }, ['skip', 'not-needed']) }],
  }
}

/** What is to be done now: the first step without a tick. */
const nextInWords = (words: Words, next: PlannedStep | undefined, today: string): string => {
  if (!next) return words.t('move.allDone')
  const when = whenInWords(words, next, today)
  const due = next.latest !== null && next.latest < plus(today, week)
  const said = { who: ownerInWords(words, next), when, step: stepInWords(words, next.id) }
  return words.t(due ? 'move.thisWeek' : 'move.next', said)
}

/** The same, and that there is time where there is. */
export const weekInWords = (words: Words, next: PlannedStep | undefined, today: string): string => {
  const text = nextInWords(words, next, today)
  const calm = next?.latest && next.latest >= plus(today, week)
  return calm ? words.t('move.quietWeek', { next: text }) : text
}

/** What changed, or why the card came. */
export const noticeInWords = (words: Words, notice: MoveNotice): readonly string[] => {
  const { t, date } = words
  switch (notice.kind) {
    case 'moved':
      if (notice.moved.length === 0) return [t('move.notice.unmoved')]
      return notice.moved.map(({ step, from, to }) =>
        t('move.notice.moved', { step: stepInWords(words, step), from: date(from), to: date(to) }),
      )
    case 'already':
      return [t('move.notice.already', { who: nameOf(words, notice.by), step: stepInWords(words, notice.step) })]
    case 'reminder':
      return [notice.days === 0 ? t('move.notice.today') : t('move.notice.reminder', { count: notice.days })]
    case 'listed':
      return (['made', 'there', 'left'] as const)
        .filter(what => what === 'made' || notice[what] > 0)
        .map(what => t(`move.notice.listed-${what}`, { count: notice[what] }))
    case 'snoozed':
      return [t('move.notice.snoozed', { day: date(notice.until) })]
    default:
      return [t(`move.notice.${notice.kind}`)]
  }
}

/** One line of a list: which customer, whose among everybody's, until when, and what comes next. */
export const rowInWords = (words: Words, { move, next }: MoveRow, today: string, all: boolean): string => {
  const { t, date } = words
  const { customer, termEnd, by } = move
  const whose = all && by.name ? [by.name] : []
  const end = termEnd && t(termEnd < today ? 'move.ended' : 'move.endsOn', { day: date(termEnd) })
  return [customer, ...whose, end ?? t('move.endUnknown'), nextInWords(words, next, today)].join(' · ')
}
