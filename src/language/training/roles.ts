/** Trains what each mention's role is: on stories made up, and on what people wrote where the rules read it right. */

import type { ReadMarks } from '../facts/fact-reader.ts'
import type { Mark } from '../facts/marks.ts'
import { mentionsIn } from '../facts/mentions.ts'
import { type Role, roles } from '../facts/roles.ts'
import { type HashedModel, placeOfHash } from '../text/hashed.ts'
import { read } from '../text/read.ts'
import people from './people.json' with { type: 'json' }
import { packed, trainSoftmax } from './softmax.ts'
import { tell } from './stories.ts'

const places = 1 << 14
const stories = { count: 24_000, seed: 20_261_130 }
const options = { labels: roles.length, features: places, rounds: 6, rate: 0.1, decay: 1e-4, seed: 30 }

const example = (signs: ReadonlySet<number>, role: Role) => ({
  features: [...new Set(Array.from(signs, hash => placeOfHash(hash, places)))],
  label: roles.indexOf(role),
})

const toldExamples = (readMarks: ReadMarks) =>
  tell(stories.count, stories.seed).flatMap(({ words, told }) => {
    const marks = readMarks(words.map(word => ({ word, capital: false })))
    return mentionsIn(words, marks).flatMap(({ mark, signs }) => {
      const found = told.find(({ from, to }) => from < mark.to && mark.from < to)
      return found ? [example(signs, found.role)] : []
    })
  })

const asRead = ({ denied, doubted, dropped }: Mark): Role =>
  dropped ? 'gone' : denied ? 'denied' : doubted ? 'doubted' : 'holds'

const writtenExamples = (texts: readonly string[], readMarks: ReadMarks) =>
  texts.flatMap(text => {
    const tokens = read(text)
    const mentions = mentionsIn(
      tokens.map(({ word }) => word),
      readMarks(tokens),
    )
    // the rules know nothing of us
    const known = mentions.filter(({ mark }) => mark.cue.is !== 'ours')
    return known.map(({ mark, signs }) => example(signs, asRead(mark)))
  })

/** The model of models/roles.json; `statements` are those of the intents. What people wrote counts twice. */
export const trainRoles = (statements: readonly string[], readMarks: ReadMarks): HashedModel => {
  const written = writtenExamples([...statements, ...people, ...people], readMarks)
  return packed(trainSoftmax([...toldExamples(readMarks), ...written], options))
}
