import { type Heard, longestRead } from '../conversation/events.ts'
import { type Answers, channelOf, type QuestionId, questionIds } from '../rules/questions.ts'
import type { Words } from './words.ts'

/** What is known, in words: "Enterprise Agreement (EA) · Azure · ...". An ordinary customer goes without saying. */
export const factsInWords = (words: Words, answers: Answers): string =>
  questionIds
    .filter(question => !(question === 'customer' && answers.customer === 'ordinary'))
    .flatMap(question => (answers[question] ? [factInWords(words, question, answers[question])] : []))
    .concat(ownChannelsInWords(words, answers))
    .join(' · ')

/** Where one kind alone was bought. */
const ownChannelsInWords = (words: Words, answers: Answers): readonly string[] =>
  (['license', 'usage'] as const).flatMap(kind => {
    const channel = answers[channelOf[kind]]
    return channel ? [`${optionInWords(words, 'kind', kind)}: ${factInWords(words, 'channel', channel)}`] : []
  })

/** What is not known says what it is that is not known. */
const factInWords = (words: Words, question: QuestionId, option: string): string => {
  const label = optionInWords(words, question, option)
  return option === 'unknown' ? `${words.t(`question.${question}.name`)}: ${label}` : label
}

/** The label of one answer, or the clue to tell it by. */
export const optionInWords = (
  { t }: Words,
  question: QuestionId,
  option: string,
  part: 'label' | 'clue' = 'label',
): string => t(`${question}.${option}.${part}` as 'kind.both.label')

/** What was understood of a sentence, so that a wrong reading is seen at once. */
export const heardInWords = ({ t }: Words, facts: string, heard: Heard): string =>
  heard === 'cut' ? t('advice.understoodBeginning', { facts, longest: longestRead }) : t('advice.understood', { facts })
