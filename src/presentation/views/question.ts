import type { QuestionReply } from '../../conversation/replies.ts'
import { factsInWords, heardInWords } from '../answer-words.ts'
import { button, languageButton, otherDayButton } from '../buttons.ts'
import { dayInWords } from '../citations.ts'
import type { Words } from '../words.ts'
import { optionRows } from './options.ts'

const steps = ['channel', 'kind'] as const

const stepInWords = (words: Words, { question, answers, heard, asOf }: QuestionReply): string => {
  const { t } = words
  const facts = factsInWords(words, answers)
  const step = asOf
    ? t('then.asked', { day: dayInWords(words, asOf.day) })
    : t('interview.step', { step: steps.indexOf(question) + 1, steps: steps.length })
  if (!facts) return step
  return `${step}${asOf ? '' : '.'} ${heard ? heardInWords(words, facts, heard) : t('interview.known', { facts })}`
}

/** One question, its answers as rows to tap. Where a sentence left something open, the question is about just that. */
export const questionView = (words: Words, reply: QuestionReply) => {
  const { t } = words
  const { question, answers, unclear, asOf } = reply
  const only = unclear && unclear.channels.length > 0 ? ([...unclear.channels, 'unknown'] as const) : []
  return {
    title: unclear ? t(`unclear.${unclear.why}` as 'unclear.unsure') : t(`question.${question}.ask`),
    step: stepInWords(words, reply),
    rows: optionRows(words, question, answers, { only, ...(asOf && { asOf }) }),
    buttons: [
      ...(asOf ? [otherDayButton(words, answers)] : question === 'kind' ? [button(words, 'back')] : []),
      button(words, 'form'),
      languageButton(words),
      button(words, 'help'),
    ],
  }
}
