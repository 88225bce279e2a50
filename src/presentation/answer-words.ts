import type { Difference } from '../conversation/difference.ts'
import { type Heard, longestRead } from '../conversation/events.ts'
import { type Answers, channelOf, type QuestionId, questionIds } from '../rules/questions.ts'
import type { Words } from './words.ts'

const kinds = ['license', 'usage'] as const

/** Where each kind was bought, when that is not the same place: "licenses: Enterprise Agreement (EA)". */
export const ownPlaces = (words: Words, answers: Answers): string[] =>
  kinds.flatMap(kind => {
    const place = answers[channelOf[kind]]
    return place ? [`${words.t(`kind.${kind}.short`)}: ${optionInWords(words, 'channel', place)}`] : []
  })

/** What is known, in words: "Enterprise Agreement (EA) · Azure · ...". An ordinary customer goes without saying. */
export const factsInWords = (words: Words, answers: Answers): string =>
  [
    ...ownPlaces(words, answers),
    ...questionIds
      .filter(question => !(question === 'customer' && answers.customer === 'ordinary'))
      .flatMap(question => (answers[question] ? [factInWords(words, question, answers[question])] : [])),
  ].join(' · ')

/** The situation as a heading: where it was bought and which kind, in few words. */
export const situationInWords = (words: Words, { kind, channel, customer, ...answers }: Answers): string =>
  [
    ...(channel ? [factInWords(words, 'channel', channel)] : []),
    ...ownPlaces(words, answers),
    ...(kind && (channel || kind !== 'both') ? [words.t(`kind.${kind}.short`)] : []),
    ...(customer === 'csp-partner' ? [optionInWords(words, 'customer', customer)] : []),
  ].join(' · ')

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

/** What was corrected since the answer before, in one line, and whether the answer is another. */
export const differenceLine = (words: Words, { facts, sections }: Difference): string => {
  const { t } = words
  const name = (question: Difference['facts'][number]['question'], option: string | undefined) =>
    option ? optionInWords(words, question, option) : t('partner.unknown.label')
  const about = (of: Difference['facts'][number]['of']) => (of ? `${t(`kind.${of}.short`)}: ` : '')
  const changed = facts
    .map(({ question, of, from, to }) => `${about(of)}${name(question, from)} → ${name(question, to)}`)
    .join('; ')
  return t(sections.length > 0 ? 'difference.other' : 'difference.same', { changed })
}
