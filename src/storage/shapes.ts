import { z } from 'zod/v4'
import { languages, type Place, type Preferences, type Situation } from '../conversation/ports.ts'
import { parcelStates } from '../relationships/outbox.ts'
import type { Kept } from '../relationships/record.ts'
import { deeds, states } from '../relationships/request.ts'
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

const who = z.strictObject({ id: z.string(), name: z.string().optional() })
const revision = z.int().min(0)

const line = z.strictObject({
  at: z.iso.datetime(),
  by: who.optional(),
  did: z.enum(deeds),
  to: z.enum(states),
  revision,
  reason: z.string().optional(),
})

const details = z.strictObject({
  customer: z.string(),
  tenant: z.string(),
  contact: z.string(),
  country: z.string(),
  mailLanguage: z.enum(languages),
  kind: z.enum(['reseller', 'indirect-reseller']),
  note: z.string(),
})

const request = z.strictObject({
  id: z.string(),
  revision,
  state: z.enum(states),
  details,
  asker: who,
  sender: who.optional(),
  link: z.string().optional(),
  trail: z.array(line),
})

const parcel = z.strictObject({
  id: z.string(),
  to: z.string(),
  of: z.enum([...deeds, 'remind']),
  due: z.iso.datetime(),
  tries: z.int().min(0),
  state: z.enum(parcelStates),
})

const kept = z.strictObject({
  version: z.int().min(1),
  request,
  outbox: z.array(parcel),
  taken: z.array(z.strictObject({ token: z.string(), did: z.enum(deeds), revision })),
})

/** A request's file. `as`: JSON knows no `undefined`, zod's types do not know that. */
export const requestShape = z.strictObject({ id: z.string(), facts: kept }) as unknown as Shape<Kept>
