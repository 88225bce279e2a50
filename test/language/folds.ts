/** Cross-validation: what an engine makes of messages that neither its topics nor its models have seen. */
import { readdirSync } from 'node:fs'
import { markReader } from '../../src/language/facts/fact-reader.ts'
import { examples, retiredExamples } from '../../src/language/training/examples.ts'
import strangers from '../../src/language/training/strangers.json' with { type: 'json' }
import { trainTopics } from '../../src/language/training/topics.ts'
import { trainIntents } from '../../src/language/training/train.ts'
import { createUnderstanding } from '../../src/language/understand.ts'
import type { Topic } from '../../src/presentation/topics.ts'
import { type Labelled, labelledIn, type Result, resultOf } from './figures.ts'
import { testTopics } from './real-topics.ts'

/** A topic without the phrasings of one fold. */
const without = (topic: Topic, fold: number, folds: number): Topic => {
  const rest = (asked: readonly string[]) => asked.filter((_, at) => at % folds !== fold)
  return {
    ...topic,
    sv: { ...topic.sv, asked: rest(topic.sv.asked) },
    en: { ...topic.en, asked: rest(topic.en.asked) },
  }
}

const phrasingsOf = (topics: readonly Topic[], fold: number, folds: number): readonly Labelled[] =>
  topics.flatMap(({ id, ...words }) =>
    (['sv', 'en'] as const).flatMap(lang =>
      words[lang].asked
        .filter((_, at) => at % folds === fold)
        .map((text, at) => {
          const asked = { intent: 'ask', channel: null, kind: null, topic: id }
          return { id: `${id}-${lang}-${fold}-${at}`, text, lang, ...asked }
        }),
    ),
  )

/** What the engine makes of every phrasing that it has not seen: each fold of an engine whose topics were trained without it. */
export const crossValidated = (folds = 10): readonly Result[] => {
  const topics = testTopics()
  return Array.from({ length: folds }, (_, fold) => {
    const rows = phrasingsOf(topics, fold, folds)
    const rest = topics.map(topic => without(topic, fold, folds))
    const model = trainTopics(rest, new Set(rows.map(({ text }) => text)))
    const understand = createUnderstanding({ topics: rest, models: { topics: model } })
    return rows.map(row => resultOf(understand, row))
  }).flat()
}

/** Sets that nothing was mended against: they say how well strangers are understood for as long as nothing is. */
const untouched = /^(?:out-of-scope[234]|questions4)\./

const others: Readonly<Record<string, string>> = strangers.also

/** A stranger's questions that the topics are trained on, as labelled messages. */
const strangersQuestions = (): readonly Labelled[] =>
  (['sv', 'en'] as const).flatMap(lang =>
    Object.entries(strangers[lang]).flatMap(([topic, texts]) =>
      texts.map((text, at) => {
        const note = `also: ${others[text] ?? ''}`
        return { id: `${topic}-${lang}-${at}`, text, lang, intent: 'ask', channel: null, kind: null, topic, note }
      }),
    ),
  )

const labelledSets = (): readonly Labelled[] => {
  const here = new URL('./', import.meta.url)
  const files = readdirSync(here).filter(name => name.endsWith('.jsonl') && !untouched.test(name))
  const rows = [...files.toSorted().flatMap(name => labelledIn(new URL(name, here))), ...strangersQuestions()]
  return [...new Map(rows.map(row => [row.text, row])).values()]
}

/** What the engine makes of every message of the retired sets: each fifth asked of models that were trained without it. */
export const heldOut = (folds = 5): readonly Result[] => {
  const [topics, rows, readMarks] = [testTopics(), labelledSets(), markReader()]
  return Array.from({ length: folds }, (_, fold) => {
    const mine = rows.filter((_, at) => at % folds === fold)
    const unseen = new Set(mine.map(({ text }) => text))
    const known = [...examples(), ...retiredExamples()].filter(({ text }) => !unseen.has(text))
    const models = { topics: trainTopics(topics, unseen), intents: trainIntents(readMarks, known) }
    const understand = createUnderstanding({ topics, models })
    return mine.map(row => resultOf(understand, row))
  }).flat()
}
