import { hash } from 'node:crypto'
import { z } from 'zod/v4'
import { anyCase } from '../http/any-case.ts'

/** What Partner Center may tell of that concerns a request. The second's id stands in translations only. */
export const accepted = [
  'reseller-relationship-accepted-by-customer',
  'indirect-reseller-relationship-accepted-by-customer',
] as const
export const access = [
  'granular-admin-relationship-approved',
  'granular-admin-relationship-activated',
  'granular-admin-relationship-expired',
  'granular-admin-relationship-terminated',
] as const
export const test = 'test-created'

const text = z.string().max(2048)
const event = anyCase({
  eventname: z.string().max(200),
  resourceuri: text,
  audituri: text.nullish(),
  resourcechangeutcdate: z.string().max(64),
})

/** A signed event: a hint that something has happened, and nothing more. */
export interface Event {
  readonly name: string
  /** The customer's tenant, where it is about one. */
  readonly tenant?: string
  /** The partner whose audit trail it stands in, where it says so. */
  readonly partner?: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The same for the same event, however often it comes. */
  readonly mark: string
}

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const customerIn = new RegExp(`/customers/(${guid})$`, 'i')
/** `…/auditrecords/{partner}_{customer}_resellerrelationshipacceptedbycustomer_{ticks}` */
const recordIn = new RegExp(`/auditrecords/(${guid})_(${guid})_`, 'i')

/** The event in a body; nothing where there is none that we know the shape of. */
export const eventIn = (body: Buffer): Event | undefined => {
  const { data } = event.safeParse(parsed(body))
  const at = Date.parse(data?.resourcechangeutcdate ?? '')
  if (!data || Number.isNaN(at)) return undefined
  const [, partner, other] = recordIn.exec(data.audituri ?? '') ?? []
  const tenant = customerIn.exec(data.resourceuri)?.[1] ?? other
  return {
    name: data.eventname.toLowerCase(),
    ...(tenant && { tenant: tenant.toLowerCase() }),
    ...(partner && { partner: partner.toLowerCase() }),
    at,
    mark: hash('sha256', [data.eventname, data.resourceuri, data.resourcechangeutcdate].join('\n')),
  }
}

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
