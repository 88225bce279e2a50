import { consult } from '../../rules/consult.ts'
import { type Answers, type QuestionId, questions } from '../../rules/questions.ts'
import { optionInWords } from '../answer-words.ts'
import { button, languageButton } from '../buttons.ts'
import type { Words } from '../words.ts'

export const choices = (words: Words, question: QuestionId) =>
  questions[question].map(value => ({ title: optionInWords(words, question, value), value }))

/** The form: all questions at once, filled with what is known. */
export const formView = (words: Words, answers: Answers) => {
  const { t } = words
  return {
    title: t('form.title'),
    text: t('form.text'),
    channel: { label: t('question.channel.label'), missing: t('question.channel.missing') },
    channels: choices(words, 'channel'),
    kind: { label: t('question.kind.label'), missing: t('question.kind.missing') },
    kinds: choices(words, 'kind'),
    customer: t('customer.csp-partner.label'),
    partner: t('question.partner.optional'),
    partners: choices(words, 'partner'),
    known: { channel: '', kind: '', customer: 'ordinary', partner: '', ...answers },
    compare:
      consult(answers).kind === 'guide'
        ? [{ title: t('button.compare'), data: { verb: 'compare', shown: answers } }]
        : [],
    submit: { title: t('button.advise'), data: { verb: 'answer', shown: answers } },
    buttons: [button(words, 'interview'), languageButton(words), button(words, 'help')],
  }
}
