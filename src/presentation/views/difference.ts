import type { Difference } from '../../conversation/difference.ts'
import { optionInWords } from '../answer-words.ts'
import type { Words } from '../words.ts'

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
