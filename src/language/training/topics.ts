/** Trains which topic a question means: on its phrasings, on labelled questions, and on what is about none of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { read } from '../text/read.ts'
import { phrasingsOf, termsOf } from '../topics/phrasings.ts'
import { placesIn, rankingPlaces, type TopicModel } from '../topics/ranking.ts'
import type { Topic } from '../topics/topic.ts'
import { examples, retiredExamples } from './examples.ts'
import people from './people.json' with { type: 'json' }
import questionsEn from './questions.en.json' with { type: 'json' }
import questionsSv from './questions.sv.json' with { type: 'json' }
import retired from './retired.json' with { type: 'json' }
import { packed, trainSoftmax } from './softmax.ts'
import strangers from './strangers.json' with { type: 'json' }

type ByTopic = Readonly<Record<string, readonly string[]>>

const locales = new URL('../../../locales/topics/', import.meta.url)

/** The topics as they stand under version control, in a fixed order. */
const allTopics = (): readonly Topic[] =>
  readdirSync(locales)
    .toSorted()
    .flatMap(name => JSON.parse(readFileSync(new URL(name, locales), 'utf8')) as readonly Topic[])

const asked: readonly ByTopic[] = [questionsSv, questionsEn, retired.asked, strangers.sv, strangers.en]

/** Statements, commands, and what is about other things. */
const aboutNone = (): readonly string[] => [
  ...[...examples(), ...retiredExamples()].flatMap(({ text, intent }) => (intent === 'ask' ? [] : [text])),
  ...people,
]

/** What the sentences of a topic's answer count for beside its questions. */
const answering = 0.3

/** The sentences of a topic's answer: what people ask about is there in more words than in its phrasings. */
const answerOf = ({ sv, en }: Topic): readonly string[] =>
  [sv, en].flatMap(({ answer }) => answer.split(/(?<=[.:;!?])\s+/).filter(sentence => sentence.length > 20))

/** The model of models/topics.json; texts in `unseen` are left out, to measure on them. */
export const trainTopics = (topics = allTopics(), unseen: ReadonlySet<string> = new Set()): TopicModel => {
  const ids = topics.map(({ id }) => id)
  const rows: readonly { text: string; label: number; weight?: number }[] = [
    ...topics.flatMap((topic, label) => phrasingsOf(topic).map(text => ({ text, label }))),
    ...topics.flatMap((topic, label) => answerOf(topic).map(text => ({ text, label, weight: answering }))),
    ...asked.flatMap(byTopic =>
      Object.entries(byTopic).flatMap(([id, texts]) => texts.map(text => ({ text, label: ids.indexOf(id) }))),
    ),
    ...aboutNone().map(text => ({ text, label: ids.length })),
  ]
  const labelled = rows
    .filter(({ text, label }) => label >= 0 && !unseen.has(text))
    .map(({ text, label, weight }) => {
      const words = read(text).map(({ word }) => word)
      return { label, weight, features: [...placesIn(words, termsOf(words))] }
    })
  const options = {
    labels: ids.length + 1,
    features: rankingPlaces,
    rounds: 6,
    rate: 0.3,
    decay: 1e-5,
    seed: 7,
    least: 1e-3,
    evened: true,
  }
  return { topics: ids, ...packed(trainSoftmax(labelled, options)) }
}
