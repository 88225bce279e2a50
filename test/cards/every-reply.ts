import { adviceAsOf } from '../../src/conversation/as-of.ts'
import { type AdvisedRow, advised, type BatchRow } from '../../src/conversation/batch.ts'
import { comparisonOf } from '../../src/conversation/comparison.ts'
import { differenceBetween } from '../../src/conversation/difference.ts'
import type { Reply } from '../../src/conversation/replies.ts'
import { ambiguities, ambiguityIds } from '../../src/language/words/ambiguities.ts'
import { glossary } from '../../src/presentation/glossary.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { channelIds } from '../../src/rules/channels.ts'
import { consult } from '../../src/rules/consult.ts'
import { dayOf } from '../../src/rules/days.ts'
import { editionIds } from '../../src/rules/editions.ts'
import { firstDay } from '../../src/rules/held.ts'
import { lessons } from '../../src/rules/lessons.ts'
import { everyPerson, named } from '../rules/every-person.ts'
import { everyMove } from './every-move.ts'
import { everyRequest } from './every-request.ts'

type Said = Exclude<Reply, { kind: 'nothing' }>

/** The day on which the cards are made that are today's. */
export const now = '2026-11-30'

const adviceForAll = everyPerson.flatMap(answers => {
  const advice = consult(answers, now)
  if (advice.kind === 'ask') return []
  const { sections } = advice
  const before = { channel: 'ea', kind: 'both', customer: 'ordinary' } as const
  const difference = differenceBetween(before, answers, now)
  return [
    { name: `advice for ${named(answers)}`, reply: { kind: 'guidance', answers, sections, day: now } as Said },
    ...(difference
      ? [
          {
            name: `changed advice for ${named(answers)}, which did not help`,
            reply: { kind: 'guidance', answers, sections, day: now, difference, before, rated: 'unhelpful' } as Said,
          },
        ]
      : []),
  ]
})

const days = editionIds.map(dayOf).filter(day => day < now)

const advisedThen = everyPerson
  .filter(({ partner, kind, customer, channel }) => !partner && kind === 'both' && !(customer && channel))
  .flatMap(answers =>
    days.flatMap(day => {
      const reply = adviceAsOf({ day }, answers, now)
      return reply.kind === 'guidance' ? [{ name: `advice of ${day} for ${named(answers)}`, reply: reply as Said }] : []
    }),
  )

const configured: Said = {
  kind: 'guidance',
  answers: { channel: 'csp-partner', kind: 'license' },
  sections: [{ kind: 'license', channel: 'csp-partner', guidance: 'licenses-transferable' }],
  day: '2024-06-01',
}

const asked = { unsaid: '2023-05-01', before: '2019-05-01', ahead: '2031-05-01' } as const
const then = (Object.keys(asked) as (keyof typeof asked)[]).map(why => ({
  name: `then: ${why}`,
  reply: { kind: 'asOf', why, day: asked[why], answers: { channel: 'ea' } } as Said,
}))

/** What is asked about a day, and what is answered of a month or a year. */
const askedAsOf = (
  [
    ['the first question', { day: '2023-11-01' }, {}],
    ['the second question', { day: '2023-12-31', from: '2023-01-01' }, { channel: 'ea' }],
    [
      'a year in which the answer changed',
      { day: '2023-12-31', from: '2023-01-01' },
      { channel: 'ea', kind: 'license' },
    ],
    ['a month in which it did not', { day: '2022-11-30', from: '2022-11-01' }, { channel: 'unknown', kind: 'unknown' }],
  ] as const
).map(([name, when, answers]) => ({
  name: `then: ${name}`,
  reply: adviceAsOf(when, answers, now, { heard: 'whole' }) as Said,
}))

/** What only somebody of a partner type, or who asks about a day to come, is told. */
const toldOthers: readonly { readonly name: string; readonly reply: Said }[] = [
  {
    name: 'then: an indirect reseller, whose provider transfers',
    reply: adviceAsOf(
      { day: '2021-01-01' },
      { channel: 'csp-partner', kind: 'usage', partner: 'indirect-reseller' },
      now,
    ) as Said,
  },
  {
    name: 'then: a year to come',
    reply: adviceAsOf(
      { day: '2030-12-31', from: '2030-01-01', ahead: true },
      { channel: 'ea', kind: 'license' },
      now,
    ) as Said,
  },
  {
    name: 'a person wanted where the kind is not known',
    reply: { kind: 'person', why: 'wanted', answers: { channel: 'ea', kind: 'unknown' } },
  },
]

const topics = readTopics()
const topicIds = [...topics.keys()]

/** Topics that were answered otherwise: on the day of the first answer, and on one of which nobody knows an answer. */
const topicsThen = [...topics.values()]
  .filter(({ later = [] }) => later.length > 0)
  .flatMap(topic =>
    [firstDay(topic), '2015-01-01'].map(day => ({
      name: `topic ${topic.id} on ${day}`,
      reply: { kind: 'topic', topic: topic.id, day } as Said,
    })),
  )

const usual = { channel: 'ea', kind: 'license' } as const
const usualAdvice = {
  kind: 'guidance',
  answers: usual,
  sections: [{ kind: 'license', channel: 'ea', guidance: 'renew-ea-to-csp' }],
  day: now,
} as const
const ratedAdvice = (['helpful', 'unhelpful', 'explained'] as const).map(rated => ({
  name: `advice found ${rated}`,
  reply: { ...usualAdvice, rated } as Said,
}))
const heardAdvice = (['whole', 'cut'] as const).map(heard => ({
  name: `advice on a sentence, ${heard}`,
  reply: { ...usualAdvice, heard } as Said,
}))

const ratedTopics = (['helpful', 'unhelpful', 'explained'] as const).map(rated => ({
  name: `topic found ${rated}`,
  reply: { kind: 'topic', topic: 'gdap-what', rated } as Said,
}))

const unclear = ambiguityIds.map(why => ({
  name: `unclear: ${why}`,
  reply: {
    kind: 'question',
    question: 'channel',
    answers: { kind: 'usage' },
    unclear: { why, channels: ambiguities[why].channels },
  } as Said,
}))

const hostile = '**bold** [link](https://evil.example) ${1+1} `tick` <b>x</b> {{DATE(2020-01-01)}}'

/** Each row of the table beside the next, with both kinds and with one. */
const comparisons = channelIds.flatMap((channel, index) =>
  (['both', 'usage', 'license'] as const).flatMap((kind): { name: string; reply: Said }[] => {
    const other = channelIds[(index + 1) % channelIds.length] ?? channel
    const reply = comparisonOf({ channel, kind }, { channel: other, kind: kind === 'license' ? 'usage' : kind }, now)
    return reply ? [{ name: `${channel} compared with ${other}, ${kind}`, reply }] : []
  }),
)

const forACustomer = comparisonOf({ channel: 'ea', kind: 'license' }, { channel: 'ea', customer: 'csp-partner' }, now)

const rows: readonly BatchRow[] = [
  { name: hostile, answers: { channel: 'csp-partner', kind: 'both' } },
  { name: 'Contoso', answers: { channel: 'ea' } },
  { name: 'Fabrikam', answers: { kind: 'usage' } },
  { name: 'Litware', answers: { channel: 'ea', kind: 'usage', customer: 'csp-partner' } },
  ...ambiguityIds.map(unclear => ({ name: unclear, answers: {}, unclear })),
]
const pasted: readonly AdvisedRow[] = rows.map(each => advised(each, now))
/** What people call their customers, as far as a card shows it. */
export const namesOnLists = rows.map(({ name }) => name.slice(0, 60))

/** Every reply there can be, by name. */
export const everyReply: readonly { readonly name: string; readonly reply: Said }[] = [
  { name: 'greeting', reply: { kind: 'greeting' } },
  { name: 'help', reply: { kind: 'help' } },
  { name: 'empty form', reply: { kind: 'form', answers: {} } },
  { name: 'form for somebody who says hello', reply: { kind: 'form', answers: {}, greeted: { waiting: 0 } } },
  { name: 'form for an admin who says hello', reply: { kind: 'form', answers: {}, greeted: { waiting: 1 } } },
  { name: 'form for an admin with much to do', reply: { kind: 'form', answers: {}, greeted: { waiting: 12 } } },
  { name: 'what holds today', reply: { kind: 'today', day: '2026-11-30' } },
  { name: 'filled form', reply: { kind: 'form', answers: { channel: 'open', kind: 'both', partner: 'direct-bill' } } },
  {
    name: 'form filled with two sellers',
    reply: { kind: 'form', answers: { kind: 'both', licenseChannel: 'ea', usageChannel: 'csp-partner' } },
  },
  { name: 'first question', reply: { kind: 'question', question: 'channel', answers: {} } },
  { name: 'second question', reply: { kind: 'question', question: 'kind', answers: { channel: 'ea' } } },
  { name: 'cancelled', reply: { kind: 'cancelled' } },
  { name: 'card not understood', reply: { kind: 'notUnderstood' } },
  { name: 'words not understood', reply: { kind: 'notUnderstood', asking: 'kind', text: hostile } },
  { name: 'words not understood before anything is known', reply: { kind: 'notUnderstood', text: hostile } },
  { name: 'words for a channel not understood', reply: { kind: 'notUnderstood', asking: 'channel', text: '42' } },
  { name: 'a long text not understood', reply: { kind: 'notUnderstood', text: '42 '.repeat(200) } },
  { name: 'welcome', reply: { kind: 'welcome' } },
  { name: 'how to give it to a colleague', reply: { kind: 'sharing' } },
  { name: 'a topic, shorter', reply: { kind: 'again', as: 'short', of: { kind: 'topic', topic: 'gdap-what' } } },
  {
    name: 'what a topic stands on',
    reply: { kind: 'again', as: 'sources', of: { kind: 'topic', topic: 'gdap-what' } },
  },
  { name: 'what an answer stands on', reply: { kind: 'again', as: 'sources', of: usualAdvice } },
  {
    name: 'whether both kinds have the same seller',
    reply: { kind: 'sameSeller', answers: { channel: 'ea', kind: 'both' } },
  },
  {
    name: 'which of two sellers sold what',
    reply: {
      kind: 'question',
      question: 'channel',
      answers: { kind: 'both' },
      unclear: { why: 'several', channels: ['ea', 'csp-partner'] },
    },
  },
  ...(['licenseChannel', 'usageChannel'] as const).map((known): { name: string; reply: Said } => ({
    name: `the other kind's seller, where the ${known} is known`,
    reply: { kind: 'question', question: 'channel', answers: { kind: 'both', [known]: 'ea' } },
  })),
  {
    name: 'a customer who leaves',
    reply: { kind: 'offers', offers: topicIds.slice(0, 2), leaving: true },
  },
  { name: 'something that cannot be read', reply: { kind: 'unreadable' } },
  {
    name: 'something that cannot be read, while the channel is asked for',
    reply: { kind: 'unreadable', asking: 'channel' },
  },
  { name: 'a person wanted', reply: { kind: 'person', why: 'wanted', answers: { channel: 'ea' } } },
  { name: 'a question that nobody can answer', reply: { kind: 'person', why: 'unknown', answers: {} } },
  { name: 'a message about something else', reply: { kind: 'person', why: 'strayed', answers: {} } },
  { name: 'help by a configured edition', reply: { kind: 'help', day: '2024-06' } },
  { name: 'offers amid the questions', reply: { kind: 'offers', offers: topicIds.slice(0, 3), asking: 'kind' } },
  { name: 'offers', reply: { kind: 'offers', offers: topicIds.slice(3, 5) } },
  { name: 'facts heard', reply: { kind: 'question', question: 'kind', answers: { channel: 'ea' }, heard: 'cut' } },
  ...[30, 1, 0, -3].map((days): { name: string; reply: Said } => ({
    name: `secret that expires in ${days} days`,
    reply: { kind: 'secretExpires', app: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0', day: '2027-01-31', days },
  })),
  ...unclear,
  ...ratedTopics,
  ...ratedAdvice,
  ...heardAdvice,
  ...comparisons,
  ...(forACustomer ? [{ name: 'a customer compared with a CSP partner', reply: forACustomer }] : []),
  { name: 'a pasted list', reply: { kind: 'batch', rows: pasted, day: now } },
  {
    name: 'a pasted list with term ends',
    reply: { kind: 'batch', rows: pasted.map(row => ({ ...row, termEnd: '2027-03-31' })), day: now },
  },
  {
    name: 'a pasted list that comes as a file, too',
    reply: { kind: 'batch', rows: pasted, day: now, unread: 688, asFile: true },
  },
  {
    name: 'a long pasted list',
    reply: { kind: 'batch', rows: Array.from({ length: 40 }, () => pasted[0] as AdvisedRow), day: now },
  },
  ...lessons.map((lesson): { name: string; reply: Said } => ({
    name: `lesson ${lesson}`,
    reply: { kind: 'lesson', lesson },
  })),
  { name: 'all lessons read', reply: { kind: 'learnt' } },
  { name: 'the glossary', reply: { kind: 'glossary' } },
  ...glossary.map(({ id }): { name: string; reply: Said } => ({
    name: `term ${id}`,
    reply: { kind: 'term', term: id },
  })),
  ...topicIds.flatMap((topic): { name: string; reply: Said }[] => [
    { name: `topic ${topic}`, reply: { kind: 'topic', topic } },
    { name: `topic ${topic} amid the questions`, reply: { kind: 'topic', topic, asking: 'channel' } },
  ]),
  { name: 'advice by a configured edition', reply: configured },
  ...advisedThen,
  ...topicsThen,
  ...toldOthers,
  ...then,
  ...askedAsOf,
  ...adviceForAll,
  ...everyRequest,
  ...everyMove,
]
