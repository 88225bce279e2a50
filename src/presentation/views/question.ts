import { kindAsked, waysRound } from '../../conversation/own-channels.ts'
import type { QuestionReply, Reply } from '../../conversation/replies.ts'
import type { Answers } from '../../rules/questions.ts'
import { factsInWords, heardInWords, optionInWords } from '../answer-words.ts'
import { button, languageButton, otherDayButton } from '../buttons.ts'
import { dayInWords } from '../citations.ts'
import type { Words } from '../words.ts'
import { optionRows } from './options.ts'

const steps = ['channel', 'kind'] as const

/** What is known, without what is being asked: an earlier answer to it stands no longer. */
const stepInWords = (words: Words, { question, answers, heard, asOf }: QuestionReply): string => {
  const { t } = words
  const { [question]: _, ...known } = answers
  const facts = factsInWords(words, known)
  const step = asOf
    ? t('then.asked', { day: dayInWords(words, asOf.day) })
    : t('interview.step', { step: steps.indexOf(question) + 1, steps: steps.length })
  if (!facts) return step
  return `${step}${asOf ? '' : '.'} ${heard ? heardInWords(words, facts, heard) : t('interview.known', { facts })}`
}

/** A tap says both at once: nothing that was said is forgotten. */
const pairRows = (words: Words, ways: readonly Answers[], shown: Answers) =>
  ways.map(({ kind, ...own }, index) => ({
    number: `${index + 1}`,
    label: factsInWords(words, own),
    clue: '',
    data: { verb: 'answer', kind, ...own, shown },
  }))

/** What is asked: what a sentence left open, or where one kind was bought, or the plain question. */
const titleOf = ({ t }: Words, reply: QuestionReply): string => {
  const { question, answers, unclear } = reply
  if (waysRound(reply).length > 0) return t('sameSeller.which')
  const of = question === 'channel' ? kindAsked(answers) : undefined
  if (unclear) {
    const why = t(`unclear.${unclear.why}` as 'unclear.unsure')
    return of ? `${t(`kind.${of}.label`)}: ${why}` : why
  }
  return of ? t(`question.channel.of.${of}`) : t(`question.${question}.ask`)
}

/** One question, its answers as rows to tap. Where a sentence left something open, the question is about just that. */
export const questionView = (words: Words, reply: QuestionReply) => {
  const { question, answers, unclear, asOf } = reply
  const ways = waysRound(reply)
  const only = unclear && unclear.channels.length > 0 ? ([...unclear.channels, 'unknown'] as const) : []
  return {
    title: titleOf(words, reply),
    step: stepInWords(words, reply),
    rows:
      ways.length > 0
        ? pairRows(words, ways, answers)
        : optionRows(words, question, answers, { only, ...(asOf && { asOf }) }),
    buttons: [
      ...(asOf ? [otherDayButton(words, answers)] : question === 'kind' ? [button(words, 'back')] : []),
      button(words, 'form'),
      languageButton(words),
      button(words, 'help'),
    ],
  }
}

/** Both kinds, and one seller is known: did the other kind come from somebody else? */
export const sameSellerView = (words: Words, { answers }: Extract<Reply, { kind: 'sameSeller' }>) => {
  const { t } = words
  const { channel = 'unknown', ...others } = answers
  const place = optionInWords(words, 'channel', channel)
  const choices = [
    { label: t('sameSeller.same'), data: { kind: 'both', channel, shown: answers } },
    { label: t('sameSeller.usage'), data: { licenseChannel: channel, shown: others } },
    { label: t('sameSeller.license'), data: { usageChannel: channel, shown: others } },
  ]
  return {
    title: t('sameSeller.ask'),
    step: t('interview.known', { facts: factsInWords(words, answers) }),
    rows: choices.map(({ label, data }, index) => ({
      number: `${index + 1}`,
      label,
      clue: place,
      data: { verb: 'answer', ...data },
    })),
    buttons: [button(words, 'back'), button(words, 'form'), languageButton(words), button(words, 'help')],
  }
}
