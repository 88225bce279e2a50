import { z } from 'zod/v4'
import { languages, type Place, type Preferences, type Situation } from '../conversation/ports.ts'
import { lessonSteps } from '../rules/lessons.ts'
import { questions } from '../rules/questions.ts'

/** One file's content. */
export interface Stored<Facts extends object> {
  readonly id: string
  readonly facts: Facts
}

/** Tells a record's file from anything else. */
export type Shape<Facts extends object> = z.ZodType<Stored<Facts>>

type Options<Facts extends object> = Readonly<Record<string, readonly z.core.util.Literal[]>> & {
  readonly [Fact in keyof Facts]-?: readonly NonNullable<Facts[Fact]>[]
}

/** Every fact may be missing; nothing else may be there. `as`: JSON knows no `undefined`, zod's types do not know that. */
const recordOf = <Facts extends object>(options: Options<Facts>): Shape<Facts> => {
  const facts = Object.entries(options)
  const shape = Object.fromEntries(facts.map(([fact, values]) => [fact, z.literal(values).optional()]))
  return z.strictObject({ id: z.string(), facts: z.strictObject(shape).readonly() }) as unknown as Shape<Facts>
}

const { partner, ...asked } = questions
const situation = { ...asked, licenseChannel: questions.channel, usageChannel: questions.channel }

/** The shape of each kind of record. Questions, channels and languages come from where they are defined. */
export const records = {
  sessions: recordOf<Situation>(situation),
  people: recordOf<Preferences>({ language: languages, spoken: languages, partner, lesson: lessonSteps }),
  places: recordOf<Place>({ greeted: [true] }),
}
