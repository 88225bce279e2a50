import { z } from 'zod/v4'
import type { AccessSight, AccessStage, AccessWish } from '../../relationships/ports.ts'
import { shortCode } from '../http/any-case.ts'
import { secondsToWait } from '../http/retry.ts'
import type { Called } from './graph-call.ts'

/** Two GUIDs: it stands in the link that a customer opens. */
const pairOfGuids = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)

/**
 * A relationship as Graph writes it. Times of what has not happened yet are null or an empty text; an answer to POST may print an end all the same.
 * https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship
 */
const relationship = z.object({
  id: pairOfGuids,
  displayName: z.string(),
  status: z.string(),
  duration: z.string().nullish(),
  autoExtendDuration: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  endDateTime: z.string().nullish(),
  customer: z.object({ tenantId: z.string().nullish() }).nullish(),
  accessDetails: z.object({ unifiedRoles: z.array(z.object({ roleDefinitionId: z.string() })) }).nullish(),
  '@odata.etag': z.string().optional(),
})
export type Relationship = z.infer<typeof relationship>

export const relationshipIn = (called: Called): Relationship | undefined =>
  called.kind === 'answered' && called.status < 300 ? relationship.safeParse(called.body).data : undefined

const stages: ReadonlyMap<string, AccessStage> = new Map([
  ['created', 'created'],
  ['approvalPending', 'pending'],
  ['approved', 'approved'],
  ['activating', 'approved'],
  ['active', 'active'],
  /** It has passed its end. */
  ['expiring', 'expired'],
  ['expired', 'expired'],
  ['terminationRequested', 'terminated'],
  ['terminating', 'terminated'],
  ['terminated', 'terminated'],
])

/** A newer Graph may know more than we do. */
export const stageOf = ({ status }: Pick<Relationship, 'status'>): AccessStage => stages.get(status) ?? 'other'

const isExtended = ({ autoExtendDuration }: Relationship) => /[1-9]/.test(autoExtendDuration ?? '')

export const sightOf = (seen: Relationship): Extract<AccessSight, { kind: 'seen' }> => {
  const stage = stageOf(seen)
  const end = Date.parse(seen.endDateTime ?? '')
  const ends = stage === 'active' && !Number.isNaN(end) ? { ends: new Date(end).toISOString() } : {}
  return { kind: 'seen', id: seen.id, stage, ...ends, extends: isExtended(seen) }
}

/** P730D and P2Y are the same time. */
const daysIn = (duration: string | null | undefined): number | undefined => {
  const [, years, months, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T.*)?$/.exec(duration ?? '') ?? []
  const all = [years, months, days].map(Number.parseFloat as (text: string | undefined) => number)
  const [y = 0, m = 0, d = 0] = all.map(each => (Number.isNaN(each) ? 0 : each))
  return y + m + d > 0 ? y * 365 + m * 30 + d : undefined
}

const roleIds = (ids: readonly string[]) =>
  ids
    .map(id => id.toLowerCase())
    .toSorted()
    .join()

/** Whether a relationship of the same name is what is wished for. What only an answer in full would tell is taken as right. */
export const isWished = ({ customer, duration, accessDetails }: Relationship, wish: AccessWish): boolean => {
  const days = daysIn(duration)
  const roles = accessDetails?.unifiedRoles.map(({ roleDefinitionId }) => roleDefinitionId)
  const tenant = customer?.tenantId?.toLowerCase()
  return (
    (days === undefined || days === wish.days) &&
    (roles === undefined || roleIds(roles) === roleIds(wish.roles)) &&
    (!tenant || tenant === wish.tenantId.toLowerCase())
  )
}

/** POST /tenantRelationships/delegatedAdminRelationships. https://learn.microsoft.com/graph/api/tenantrelationship-post-delegatedadminrelationships */
export const bodyOf = ({ name, tenantId, customer, roles, days, extends: goesOn }: AccessWish) => ({
  displayName: name,
  duration: `P${days}D`,
  customer: { tenantId, displayName: customer },
  accessDetails: { unifiedRoles: roles.map(roleDefinitionId => ({ roleDefinitionId })) },
  autoExtendDuration: goesOn ? 'P180D' : 'PT0S',
})

const fault = z.object({ error: z.object({ code: shortCode }) })

/** What an answer that is none means: something to mend, or only that it can be tried again. */
export const refusalIn = (called: Called, now: Date): Exclude<AccessSight, { kind: 'seen' }> => {
  if (called.kind === 'no-token') {
    return called.busy
      ? { kind: 'unavailable' }
      : { kind: 'refused', reason: 'sign-in', ...(called.code && { code: called.code }) }
  }
  if (called.kind === 'failed') return { kind: 'unavailable' }
  const { status } = called
  const code = fault.safeParse(called.body).data?.error.code ?? String(status)
  if (status === 401 || status === 403) return { kind: 'refused', reason: 'not-permitted', code }
  if (status === 400 || status === 422) return { kind: 'refused', reason: 'invalid', code }
  const seconds = secondsToWait(called, now)
  const passing = status >= 500 || [404, 408, 409, 412, 429].includes(status) || status < 300
  if (!passing) return { kind: 'refused', reason: 'unexpected', code }
  return { kind: 'unavailable', ...(seconds !== undefined && { retryAfterSeconds: seconds }) }
}
