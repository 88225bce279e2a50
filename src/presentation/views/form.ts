import type { FormReply } from '../../conversation/replies.ts'
import { consult } from '../../rules/consult.ts'
import { type Answers, type QuestionId, questions } from '../../rules/questions.ts'
import { optionInWords } from '../answer-words.ts'
import { button, languageButton } from '../buttons.ts'
import type { Words } from '../words.ts'

export const choices = (words: Words, question: QuestionId) =>
  questions[question].map(value => ({ title: optionInWords(words, question, value), value }))

const examples = ['situation', 'question', 'list'] as const

/** Hello in one line, what waits for an admin, and three sentences that one can say. */
const greetingOf = ({ t }: Words, greeted: FormReply['greeted']) => {
  if (!greeted) return { greeting: [], waiting: [], examples: [] }
  const { waiting: count } = greeted
  const all = { verb: 'requests', all: true, page: 0 }
  return {
    greeting: [{ text: t('form.greeting') }],
    waiting: count > 0 ? [{ title: t('form.waiting', { count }), data: all }] : [],
    examples: examples.map(each => ({
      title: t(`form.example.${each}`).replaceAll('\n', ' · '),
      data: { verb: 'say', text: t(`form.example.${each}`) },
    })),
  }
}

/** Where Azure was bought, when that is not where the licenses were: folded away until it is known. */
const usageView = ({ t }: Words, { usageChannel }: Answers) => ({
  label: t('question.channel.of.usage'),
  known: usageChannel ?? '',
  open: usageChannel !== undefined,
  fold: usageChannel ? [] : [{ title: t('sameSeller.elsewhere') }],
})

/** The form: all questions at once, filled with what is known. */
export const formView = (words: Words, { answers, greeted }: FormReply) => {
  const { t } = words
  const greeting = greetingOf(words, greeted)
  return {
    ...greeting,
    tryTitle: greeting.examples.length > 0 ? [{ text: t('form.try') }] : [],
    title: t('form.title'),
    text: t('form.text'),
    channel: { label: t('question.channel.label'), missing: t('question.channel.missing') },
    channels: choices(words, 'channel'),
    kind: { label: t('question.kind.label'), missing: t('question.kind.missing') },
    kinds: choices(words, 'kind'),
    usage: usageView(words, answers),
    toggle: t('advice.toggle'),
    customer: t('customer.csp-partner.label'),
    partner: t('question.partner.optional'),
    partners: choices(words, 'partner'),
    known: { channel: answers.licenseChannel ?? '', kind: '', customer: 'ordinary', partner: '', ...answers },
    compare:
      consult(answers).kind === 'guide'
        ? [{ title: t('button.compare'), data: { verb: 'compare', shown: answers } }]
        : [],
    submit: { title: t('button.advise'), data: { verb: 'answer', shown: answers } },
    buttons: [button(words, 'interview'), languageButton(words), button(words, 'help')],
  }
}
