/** `npm run train`: texts of this folder → models/*.json. Fixed seed: the same texts give the same bytes. */
import { writeFileSync } from 'node:fs'
import { markReader, type ReadMarks, storyReader } from '../facts/fact-reader.ts'
import { roleSetter } from '../facts/roles.ts'
import { featuresOf } from '../intent/features.ts'
import { read } from '../text/read.ts'
import { type Intent, intents } from '../words/commands.ts'
import { examples, retiredExamples } from './examples.ts'
import { trainLanguages } from './languages.ts'
import { trainRoles } from './roles.ts'
import { packed, trainSoftmax } from './softmax.ts'
import { toldSentences, trainTold } from './told.ts'
import { trainTopics } from './topics.ts'

/** A feature seen less often says nothing. */
const seldom = 2
const seed = 17
const stating: ReadonlySet<Intent> = new Set(['inform', 'correct', 'start_guidance'])

const countFeatures = (lists: readonly (readonly string[])[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const feature of lists.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= seldom).map(([feature]) => feature)
}

export const trainIntents = (readMarks: ReadMarks, labelled = [...examples(), ...retiredExamples()]) => {
  const lists = labelled.map(({ text }) => {
    const tokens = read(text)
    return featuresOf(
      tokens.map(({ word }) => word),
      readMarks(tokens),
    )
  })
  const features = countFeatures(lists)
  const rows = new Map(features.map((feature, row) => [feature, row]))
  const known = lists.map((list, at) => ({
    features: list.flatMap(feature => rows.get(feature) ?? []),
    label: intents.indexOf(labelled[at]?.intent ?? 'out_of_scope'),
  }))
  const options = { labels: intents.length, features: features.length, rounds: 30, rate: 0.12, decay: 2e-4, seed }
  return { features: features.join(' '), ...packed(trainSoftmax(known, options)) }
}

/** Each model's name and text. */
export const trainedModels = (): ReadonlyMap<string, string> => {
  const readMarks = markReader()
  const statements = examples().filter(({ intent }) => stating.has(intent))
  const roles = trainRoles(
    statements.map(({ text }) => text),
    readMarks,
  )
  const readStory = storyReader(roleSetter(roles))
  const models = {
    intents: trainIntents(readMarks),
    languages: trainLanguages(examples()),
    roles,
    told: trainTold(toldSentences(readStory), readStory),
    topics: trainTopics(),
  }
  return new Map(Object.entries(models).map(([name, model]) => [name, `${JSON.stringify(model, null, 2)}\n`]))
}

if (import.meta.main) {
  for (const [name, text] of trainedModels()) writeFileSync(new URL(`../models/${name}.json`, import.meta.url), text)
}
