import type { MoveNotice, MoveShown } from '../../moves/events.ts'
import { nextIn } from '../../moves/planned.ts'
import { signOfWarning, warningInWords } from '../plan/in-words.ts'
import type { Words } from '../words.ts'
import { planButtons } from './buttons.ts'
import { moveInWords, noticeInWords, stepView, weekInWords } from './lines.ts'

/** No card holds more. */
const mostWarnings = 4

/** Of what is done nobody need hear that its day moved. */
const stillOpen = (notice: MoveNotice, marks: MoveShown['marks']): MoveNotice =>
  notice.kind === 'moved' ? { ...notice, moved: notice.moved.filter(({ step }) => !marks[step]) } : notice

/** A plan that is lived: what is to be done now, what to look out for, and every step. */
export const planView = (words: Words, said: MoveShown) => {
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
