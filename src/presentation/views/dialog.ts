import type { AsOf } from '../../conversation/events.ts'
import type { Reply } from '../../conversation/replies.ts'
import { cut } from '../../input/cut.ts'
import type { Answers } from '../../rules/questions.ts'
import type { Topic } from '../topics.ts'
import type { Words } from '../words.ts'
import { choices } from './form.ts'

/** No more of somebody's message is said back. */
const longestQuoted = 200

/** What the dialog is about: the message, and what it led to. */
export interface Considered {
  /** The message, in plain words; empty where there was no text in it. */
  readonly message: string
  readonly reply: Reply
}

const knownIn = (reply: Reply): Answers => ('answers' in reply ? reply.answers : {})

/** What is said above the form: the missing question, that something was found, or that nothing was. */
const lineFor = ({ t }: Words, { message, reply }: Considered): string => {
  if (reply.kind === 'guidance' || reply.kind === 'topic') return t('dialog.found')
  if (reply.kind === 'offers') return t('offers.text')
  const { channel, kind } = knownIn(reply)
  if (reply.kind !== 'question') return t(message ? 'dialog.nothing' : 'dialog.noText')
  if (reply.unclear) return t(`unclear.${reply.unclear.why}` as 'unclear.mca')
  return t(channel || kind ? `question.${reply.question}.ask` : 'dialog.nothing')
}

const offersOf = ({ t, language }: Words, topics: readonly Topic[]) =>
  topics.length === 0
    ? []
    : [{ label: t('offers.title'), choices: topics.map(topic => ({ title: topic[language].title, value: topic.id })) }]

/** Each kind's own seller, for which the form has no field: it stays until another is chosen for both. */
const ownSellers = ({ licenseChannel, usageChannel }: Answers): Answers => ({
  ...(licenseChannel && { licenseChannel }),
  ...(usageChannel && { usageChannel }),
})

/** What the form does not hold: the topic that is shown under it, or the day that is asked about. */
const carriedBy = (reply: Reply): { readonly topic?: string; readonly asOf?: AsOf } => {
  if (reply.kind === 'topic') return { topic: reply.topic }
  if (reply.kind === 'question') return reply.asOf ? { asOf: reply.asOf } : {}
  if (reply.kind !== 'guidance' || !reply.asked) return {}
  const { day, from } = reply
  return day ? { asOf: { day, ...(from && { from }) } } : {}
}

/** The form over an answer in a dialog: what was understood of a message, to be changed and shown again. */
export const dialogView = (words: Words, considered: Considered, offers: readonly Topic[]) => {
  const { t } = words
  const { message, reply } = considered
  const shown = { ...ownSellers(knownIn(reply)), ...carriedBy(reply) }
  const answered = reply.kind === 'guidance' || reply.kind === 'topic'
  return {
    quoted: message ? [{ label: t('dialog.quoted'), text: cut(message, longestQuoted) }] : [],
    title: t('dialog.understood'),
    line: lineFor(words, considered),
    offers: offersOf(words, offers),
    channel: t('question.channel.label'),
    channels: choices(words, 'channel'),
    kind: t('question.kind.label'),
    kinds: choices(words, 'kind'),
    customer: t('customer.csp-partner.label'),
    known: { channel: '', kind: '', customer: 'ordinary', ...knownIn(reply) },
    buttons: [
      { title: t('dialog.show'), data: { do: 'show', shown } },
      ...(answered ? [{ title: t('dialog.insert'), data: { do: 'insert', shown } }] : []),
    ],
  }
}
