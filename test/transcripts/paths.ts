import type { Event } from '../../src/conversation/events.ts'
import { optionInWords } from '../../src/presentation/answer-words.ts'
import type { button } from '../../src/presentation/buttons.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import type { Words } from '../../src/presentation/words.ts'
import { editionIds } from '../../src/rules/editions.ts'
import { type Answers, questions } from '../../src/rules/questions.ts'

/** Something a person does: its id, which does not change with the words, and how it reads in a language. */
export interface Deed {
  readonly id: string
  readonly event: Event
  readonly words: (words: Words) => string
}

export interface Path {
  readonly name: string
  readonly deeds: readonly Deed[]
}

export const topics = readTopics()

export const answer = (answers: Answers): Deed => ({
  id: Object.entries(answers)
    .map(pair => pair.join('='))
    .join(' '),
  event: { kind: 'answered', answers },
  words: words =>
    Object.entries(answers)
      .map(([question, option]) => optionInWords(words, question as 'kind', option))
      .join(', '),
})

export const plain = (id: Parameters<typeof button>[1], event: Event): Deed => ({
  id,
  event,
  words: ({ t }) => t(`button.${id}`),
})
const interview = plain('interview', { kind: 'wantedInterview' })
const back = plain('back', { kind: 'wentBack' })

/** No card has a button for it: people type it. */
const cancel: Deed = {
  id: 'cancel',
  event: { kind: 'cancelled' },
  words: ({ t }) => t('command.cancel.0' as 'cancelled.title'),
}

const then = (day: string): Deed => ({
  id: `then=${day}`,
  event: { kind: 'askedAsOf', when: { day } },
  words: ({ t }) => `${t('button.otherDay')}: ${day}`,
})

const topicPaths = [...topics.values()].map(
  (topic): Path => ({
    name: `question ${topic.id}`,
    deeds: [
      {
        id: `asks=${topic.id}`,
        event: { kind: 'asked', topic: topic.id },
        words: ({ language }) => topic[language].question,
      },
    ],
  }),
)

const interviews = questions.channel.flatMap(channel =>
  questions.kind.map(
    (kind): Path => ({
      name: `interview ${channel} ${kind}`,
      deeds: [interview, answer({ channel }), answer({ kind })],
    }),
  ),
)

const forms = questions.channel.flatMap(channel =>
  questions.kind.flatMap(kind =>
    questions.customer.map(
      (customer): Path => ({
        name: `form ${channel} ${kind} ${customer}`,
        deeds: [answer({ channel, kind, customer })],
      }),
    ),
  ),
)

const both = answer({ channel: 'csp-partner', kind: 'both' })
const partner = (type: (typeof questions.partner)[number]): Path => ({
  name: `partner ${type}`,
  deeds: [answer({ channel: 'ea', kind: 'both', partner: type })],
})

/** Every path through what the bot asks and answers: person after person, each new. */
export const paths: readonly Path[] = [
  { name: 'joined', deeds: [{ id: 'joined', event: { kind: 'joined' }, words: ({ t }) => t('app.name') }] },
  { name: 'help', deeds: [plain('help', { kind: 'askedForHelp' })] },
  { name: 'back and back', deeds: [interview, answer({ channel: 'ea' }), back, back] },
  { name: 'over again', deeds: [both, plain('restart', { kind: 'restarted' })] },
  { name: 'cancelled', deeds: [both, cancel] },
  { name: 'a fact changed', deeds: [both, answer({ customer: 'csp-partner' }), answer({ customer: 'ordinary' })] },
  ...questions.partner.map(partner),
  ...interviews,
  ...forms,
  { name: 'then, before anything is known', deeds: [then('2023-11-01')] },
  ...['2019-01-01', ...editionIds].map((day): Path => ({ name: `then ${day}`, deeds: [both, then(day)] })),
  ...topicPaths,
]
