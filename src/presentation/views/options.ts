import type { AsOf } from '../../conversation/events.ts'
import { kindAsked } from '../../conversation/own-channels.ts'
import type { ChannelId } from '../../rules/channels.ts'
import { type Answers, channelOf, questions } from '../../rules/questions.ts'
import { optionInWords } from '../answer-words.ts'
import type { Words } from '../words.ts'

/** Under which name an answer is given: for one kind alone, where the other's seller is known. */
const nameOf = (question: 'channel' | 'kind', shown: Answers) => {
  const of = question === 'channel' ? kindAsked(shown) : undefined
  return of ? channelOf[of] : question
}

/**
 * The answers to a question as rows to tap, numbered so that the number can be typed as well.
 * `only` leaves out the others, but keeps the numbers: the number typed means the same on every card. `asOf` goes with each
 * tap, so that its answer is of that day.
 */
export const optionRows = (
  words: Words,
  question: 'channel' | 'kind',
  shown: Answers,
  { only = [], asOf }: { readonly only?: readonly (ChannelId | 'unknown')[]; readonly asOf?: AsOf } = {},
) =>
  questions[question]
    .map((option, index) => ({
      option,
      number: `${index + 1}`,
      label: optionInWords(words, question, option),
      clue: optionInWords(words, question, option, 'clue'),
      data: { verb: 'answer', [nameOf(question, shown)]: option, shown, ...(asOf && { asOf }) },
    }))
    .filter(({ option }) => only.length === 0 || (only as readonly string[]).includes(option))
