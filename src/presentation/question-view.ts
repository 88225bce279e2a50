import type { Answers } from '../rules/questions.ts'
import { button, languageButton } from './buttons.ts'
import { factsInWords } from './facts.ts'
import { optionRows } from './options.ts'
import type { Words } from './words.ts'

const steps = ['channel', 'kind'] as const

/** One question, its answers as rows to tap. */
export const questionView = (words: Words, question: (typeof steps)[number], answers: Answers) => {
  const { t } = words
  const facts = factsInWords(words, answers)
  const step = t('interview.step', { step: steps.indexOf(question) + 1, steps: steps.length })
  return {
    title: t(`question.${question}.ask`),
    step: facts ? `${step}. ${t('interview.known', { facts })}` : step,
    rows: optionRows(words, question, answers),
    buttons: [
      ...(question === 'kind' ? [button(words, 'back')] : []),
      button(words, 'form'),
      languageButton(words),
      button(words, 'help'),
    ],
  }
}
