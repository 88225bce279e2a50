import { type Answers, questionIds } from '../rules/questions.ts'
import type { Words } from './words.ts'

/** What is known, in words: "Enterprise Agreement (EA) · Azure · ...". An ordinary customer goes without saying. */
export const factsInWords = (words: Words, answers: Answers): string =>
  questionIds
    .filter(question => !(question === 'customer' && answers.customer === 'ordinary'))
    .map(question => optionInWords(words, question, answers[question]))
    .filter(label => label !== undefined)
    .join(' · ')

/** The label of one answer. */
export const optionInWords = ({ t }: Words, question: keyof Answers, option: string | undefined): string | undefined =>
  option && t(`${question}.${option}.label` as 'kind.both.label')
