import { differenceBetween } from '../../src/conversation/difference.ts'
import type { Reply } from '../../src/conversation/events.ts'
import { ambiguities, ambiguityIds } from '../../src/language/words/ambiguities.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { consult } from '../../src/rules/consult.ts'
import { everyPerson, named } from '../rules/every-person.ts'
import { everyRequest } from './every-request.ts'

type Said = Exclude<Reply, { kind: 'nothing' }>

const advised = everyPerson.flatMap(answers => {
  const advice = consult(answers)
  if (advice.kind === 'ask') return []
  const { sections } = advice
  const before = { channel: 'ea', kind: 'both', customer: 'ordinary' } as const
  const difference = differenceBetween(before, answers)
  return [
    { name: `advice for ${named(answers)}`, reply: { kind: 'guidance', answers, sections } as Said },
    ...(difference
      ? [
          {
            name: `changed advice for ${named(answers)}, which did not help`,
            reply: { kind: 'guidance', answers, sections, difference, before, rated: 'unhelpful' } as Said,
          },
        ]
      : []),
  ]
})

const topicIds = [...readTopics().keys()]

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

/** Every reply there can be, by name. */
export const everyReply: readonly { readonly name: string; readonly reply: Said }[] = [
  { name: 'greeting', reply: { kind: 'greeting' } },
  { name: 'help', reply: { kind: 'help' } },
  { name: 'empty form', reply: { kind: 'form', answers: {} } },
  { name: 'filled form', reply: { kind: 'form', answers: { channel: 'open', kind: 'both', partner: 'direct-bill' } } },
  { name: 'first question', reply: { kind: 'question', question: 'channel', answers: {} } },
  { name: 'second question', reply: { kind: 'question', question: 'kind', answers: { channel: 'ea' } } },
  { name: 'cancelled', reply: { kind: 'cancelled' } },
  { name: 'card not understood', reply: { kind: 'notUnderstood', answers: {} } },
  { name: 'words not understood', reply: { kind: 'notUnderstood', answers: { channel: 'ea' }, text: hostile } },
  { name: 'welcome', reply: { kind: 'welcome' } },
  { name: 'a person wanted', reply: { kind: 'person', why: 'wanted', answers: { channel: 'ea' } } },
  { name: 'a question that nobody can answer', reply: { kind: 'person', why: 'unknown', answers: {} } },
  { name: 'a message about something else', reply: { kind: 'person', why: 'strayed', answers: {} } },
  { name: 'offers', reply: { kind: 'offers', offers: topicIds.slice(0, 3), asking: 'kind' } },
  { name: 'facts heard', reply: { kind: 'question', question: 'kind', answers: { channel: 'ea' }, heard: 'cut' } },
  ...unclear,
  ...ratedTopics,
  ...topicIds.flatMap((topic): { name: string; reply: Said }[] => [
    { name: `topic ${topic}`, reply: { kind: 'topic', topic } },
    { name: `topic ${topic} amid the questions`, reply: { kind: 'topic', topic, asking: 'channel' } },
  ]),
  ...advised,
  ...everyRequest,
]
