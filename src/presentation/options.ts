import { type Answers, questions } from '../rules/questions.ts'
import type { Words } from './words.ts'

/** The answers to a question as rows to tap, numbered so that the number can be typed as well. */
export const optionRows = ({ t }: Words, question: 'channel' | 'kind', shown: Answers) =>
  questions[question].map((option, index) => ({
    number: `${index + 1}`,
    label: t(`${question}.${option}.label` as 'kind.both.label'),
    clue: t(`${question}.${option}.clue` as 'kind.both.clue'),
    data: { verb: 'answer', [question]: option, shown },
  }))
