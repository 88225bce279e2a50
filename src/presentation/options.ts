import { type Answers, questions } from '../rules/questions.ts'
import { optionInWords } from './facts.ts'
import type { Words } from './words.ts'

/** The answers to a question as rows to tap, numbered so that the number can be typed as well. */
export const optionRows = (words: Words, question: 'channel' | 'kind', shown: Answers) =>
  questions[question].map((option, index) => ({
    number: `${index + 1}`,
    label: optionInWords(words, question, option),
    clue: optionInWords(words, question, option, 'clue'),
    data: { verb: 'answer', [question]: option, shown },
  }))
