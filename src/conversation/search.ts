import { channelIds } from '../rules/channels.ts'
import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'
import { adviceAsOf, onDay } from './as-of.ts'
import { placed, waysRound } from './own-channels.ts'
import type { GuidanceReply, QuestionReply, Reply, TopicReply } from './replies.ts'

/** What can be shown to others: an answer, whoever reads it. */
export type AnswerReply = GuidanceReply | TopicReply

/** The topics that whoever searches for nothing is shown, under the channels. */
export const commonTopics: readonly string[] = [
  'multichannel-what',
  'channels-explained',
  'license-vs-usage',
  'request-relationship-how',
  'who-accepts-invitation',
  'license-switch-partner',
  'switch-azure-how',
  'gdap-what',
]

/** The advice for a situation in which enough is known. */
const adviceFor = (answers: Answers, day: string): readonly GuidanceReply[] => {
  const advice = consult(answers, day)
  return advice.kind === 'guide' ? [{ kind: 'guidance', answers, sections: advice.sections, ...onDay(day) }] : []
}

const onlyAdvice = (reply: Reply) => (reply.kind === 'guidance' ? [reply] : [])

/** The advice for each answer that a question can have. */
const adviceForEach = (reply: QuestionReply, day: string): readonly GuidanceReply[] => {
  const { question, answers, unclear, asOf } = reply
  const given = (each: Answers) => (asOf ? [adviceAsOf(asOf, each, day)].flatMap(onlyAdvice) : adviceFor(each, day))
  if (question === 'kind') {
    return (['both', 'license', 'usage'] as const).flatMap(kind => given({ ...answers, kind }))
  }
  const named = unclear?.channels ?? []
  const ways = waysRound(reply)
  const each = (named.length > 0 ? named : channelIds).map(channel => placed({ channel }, answers))
  return (ways.length > 0 ? ways : each).flatMap(said => given({ kind: 'both', ...answers, ...said }))
}

/** An answer without what was said of how it came about. */
const bare = ({ answers, sections, day, asked, now, from }: GuidanceReply): GuidanceReply => ({
  kind: 'guidance',
  answers,
  sections,
  day,
  ...(asked && { asked }),
  ...(now && { now }),
  ...(from && { from }),
})

/** The answers that a reply leads to, by the rules of a day: its own, or one for each thing that is still open. */
export const answersIn = (reply: Reply, day: string): readonly AnswerReply[] => {
  switch (reply.kind) {
    case 'guidance':
      return [bare(reply)]
    case 'topic':
      return [{ kind: 'topic', topic: reply.topic, ...(reply.day && { day: reply.day }) }]
    case 'offers':
      return reply.offers.map(topic => ({ kind: 'topic', topic, ...onDay(day) }))
    case 'question':
      return adviceForEach(reply, day)
    default:
      return []
  }
}

/** What there is to begin with: every channel, and what is asked most. */
export const beginnings = (day: string): readonly AnswerReply[] => [
  ...adviceForEach({ kind: 'question', question: 'channel', answers: {} }, day),
  ...commonTopics.map(topic => ({ kind: 'topic', topic, ...onDay(day) }) as const),
]
