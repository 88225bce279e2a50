import { z } from 'zod/v4'
import { languages } from '../conversation/ports.ts'
import { parcelStates } from '../relationships/outbox.ts'
import type { Kept } from '../relationships/record.ts'
import { deeds, states } from '../relationships/request.ts'
import type { Shape } from './shapes.ts'

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
