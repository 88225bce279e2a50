import { type Answers, questions } from '../../src/rules/questions.ts'

const optional = <T>(options: readonly T[]): readonly (T | undefined)[] => [undefined, ...options]

/** Every set of answers that a person can have given, the empty one included. */
export const everyPerson: readonly Answers[] = optional(questions.channel).flatMap(channel =>
  optional(questions.kind).flatMap(kind =>
    optional(questions.customer).flatMap(customer =>
      optional(questions.partner).map(partner => ({
        ...(channel && { channel }),
        ...(kind && { kind }),
        ...(customer && { customer }),
        ...(partner && { partner }),
      })),
    ),
  ),
)

/** A person in a few words, for the name of a test. */
export const named = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, answer]) => (answer === 'unknown' ? `${question} unknown` : answer))
    .join(' × ') || 'somebody new'
