import type { Plan, PlannedStep } from '../../plan/plan.ts'
import { edition } from '../../rules/changes.ts'
import { editionOn } from '../../rules/editions.ts'
import { sources } from '../../rules/sources.ts'
import { certaintyOfSource } from '../../rules/statement.ts'
import type { Words } from '../words.ts'
import { missedInWords, stepInWords, warningInWords } from './in-words.ts'

const stepRecord = (words: Words, { id, owner, earliest, latest, dependsOn, rule, source }: PlannedStep) => {
  const { document, date } = sources[source]
  const ifMissed = missedInWords(words, id)
  const text = stepInWords(words, id)
  const days = { earliest, latest }
  return {
    id,
    text,
    owner,
    ...days,
    dependsOn,
    rule,
    source: { document, date, certainty: certaintyOfSource(source) },
    ...(ifMissed && { ifMissed }),
  }
}

/** A plan for other programs, with its words. */
export const planRecord = (words: Words, { move, steps, warnings }: Plan) => {
  const { customer = 'ordinary', ...answers } = move.answers
  return {
    asOf: move.rulesOf,
    edition: editionOn(move.rulesOf) ?? edition,
    situation: { ...answers, customer, ...(move.purchased && { purchased: move.purchased }) },
    termEnd: move.termEnd ?? null,
    steps: steps.map(step => stepRecord(words, step)),
    warnings: warnings.map(warning => ({ id: warning.id, text: warningInWords(words, warning, move.rulesOf) })),
  }
}
