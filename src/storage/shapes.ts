import { z } from 'zod/v4'
import { languages, type Place, type Preferences, type Situation } from '../conversation/ports.ts'
import type { KeptMoves } from '../moves/case.ts'
import type { Address } from '../relationships/messenger.ts'
import type { Kept } from '../relationships/record.ts'
import { lessonSteps } from '../rules/lessons.ts'
import { questions } from '../rules/questions.ts'

/** One file's content. */
export interface Stored<Facts extends object> {
  readonly id: string
  readonly facts: Facts
}

/** Tells a record's file from anything else. */
export type Shape<Facts extends object> = z.ZodType<Stored<Facts>>

/** A small record, whatever facts a newer version may have put in it. */
export const recordShape = z.looseObject({ id: z.string(), facts: z.looseObject({}).readonly() })

/** Which values of each fact this version understands. */
type Understanding<Facts extends object> = { readonly [Fact in keyof Facts]-?: (value: unknown) => boolean }

const oneOf = (values: readonly unknown[]) => {
  const known = new Set(values)
  return (value: unknown) => known.has(value)
}
const text = (value: unknown) => typeof value === 'string'

/** What of a record this version understands: the very same object when that is all. The rest stays where it is, untold. */
const reading =
  <Facts extends object>(understanding: Understanding<Facts>) =>
  (stored: Facts): Facts => {
    const isUnderstood = (fact: string, value: unknown) =>
      Object.hasOwn(understanding, fact) && understanding[fact as keyof Facts](value)
    if (Object.keys(stored).every(fact => isUnderstood(fact, stored[fact as keyof Facts]))) return stored
    return Object.freeze(Object.fromEntries(Object.entries(stored).filter(each => isUnderstood(...each)))) as Facts
  }

/** How each kind of small record is read. Questions, channels and languages come from where they are defined. */
export const readings = {
  sessions: reading<Situation>({
    channel: oneOf(questions.channel),
    licenseChannel: oneOf(questions.channel),
    usageChannel: oneOf(questions.channel),
    kind: oneOf(questions.kind),
    customer: oneOf(questions.customer),
    name: text,
    topic: text,
    undo: value => typeof value === 'object' && value !== null,
  }),
  people: reading<Preferences>({
    language: oneOf(languages),
    spoken: oneOf(languages),
    client: oneOf(languages),
    partner: oneOf(questions.partner),
    lesson: oneOf(lessonSteps),
  }),
  places: reading<Place>({ greeted: oneOf([true]) }),
  addresses: reading<Address>({
    ...{ reference: text, timeZone: text, seen: text, warned: text, left: text },
    ...{ language: oneOf(languages), paused: oneOf([true]), quiet: oneOf([true]) },
  }),
}

const person = z.looseObject({ id: z.string(), name: z.string().optional() })

const revision = z.int().min(0)

const line = z.looseObject({
  ...{ at: z.iso.datetime(), did: z.string(), to: z.string(), revision },
  ...{ by: person.optional(), reason: z.string().optional() },
})

const details = z.looseObject({
  ...{ customer: z.string(), tenant: z.string(), contact: z.string(), country: z.string() },
  ...{ mailLanguage: z.string(), kind: z.string(), note: z.string() },
})

const request = z.looseObject({
  ...{ id: z.string(), revision, state: z.string(), details, asker: person, trail: z.array(line) },
  ...{ sender: person.optional(), link: z.string().optional() },
  ...{ sight: z.looseObject({ kind: z.string() }).optional(), baseline: z.string().optional() },
})

const parcel = z.looseObject({
  ...{ id: z.string(), to: z.string(), of: z.string(), state: z.string() },
  ...{ due: z.iso.datetime(), tries: z.int().min(0) },
})

const kept = z.looseObject({
  ...{ version: z.int().min(1), request, outbox: z.array(parcel) },
  taken: z.array(z.looseObject({ token: z.string(), did: z.string(), revision })),
})

/** What somebody has planned. What a newer version has put among the facts stays there, and is not told (`src/moves/case.ts`). */
export const movesShape = z.looseObject({
  id: z.string(),
  facts: z.looseObject({
    ...{ version: z.int().min(1), owner: z.string(), outbox: z.array(parcel) },
    facts: z.record(z.string(), z.looseObject({})),
  }),
}) as unknown as Shape<KeptMoves>

/**
 * A request's file. A newer version may know more states, deeds, kinds and fields: such a request is found, listed and kept as it is.
 * `as`: the types tell of this version's only.
 */
export const requestShape = z.looseObject({ id: z.string(), facts: kept }) as unknown as Shape<Kept>
