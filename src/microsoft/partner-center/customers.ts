import { z } from 'zod/v4'
import type { RelationSight, Relations } from '../../relationships/ports.ts'
import { anyCase, shortCode } from '../http/any-case.ts'
import type { Answer } from '../http/client.ts'
import { equipped, type Tools, within } from '../http/clock.ts'
import { secondsToWait } from '../http/retry.ts'
import { asApp, type PartnerApp } from './as-app.ts'
import { callPartnerCenter } from './client.ts'

const customer = anyCase({ id: z.string(), relationshiptopartner: z.string().nullish() })
const fault = anyCase({ code: shortCode })

/** Milliseconds: one look, and how long whoever asks is kept waiting. */
const [limit, patience] = [8000, 1500]

const sightIn = (answer: Answer, tenantId: string): RelationSight => {
  if (answer.kind === 'failed') return 'unknown'
  const { data } = customer.safeParse(answer.status === 200 ? answer.body : undefined)
  if (data) return data.id.toLowerCase() === tenantId ? relationIn(data.relationshiptopartner ?? '') : 'unknown'
  const code = fault.safeParse(answer.body).data?.code
  if (answer.status === 404 || code === '60003') return 'none'
  return answer.status === 403 && code === '20002' ? 'refused' : 'unknown'
}

const relationIn = (relation: string): RelationSight => (relation.toLowerCase() === 'reseller' ? 'ours' : 'none')

/**
 * Whether a tenant is a customer of ours: GET /v1/customers/{tenantId}, for which a token of the app alone is enough. Which error says
 * that it is none is not documented: 404 and 60003 do, 403 with 20002 may. https://learn.microsoft.com/partner-center/developer/get-a-customer-by-id
 */
export const createRelations = (app: PartnerApp, tools: Tools): Relations => {
  const means = equipped(tools)
  const center = asApp(app, limit, means)
  /** Until when Partner Center has asked us to stay away, in the clock's ticks. */
  let closedUntil = 0

  const ask = async (id: string): Promise<RelationSight> => {
    if (means.clock.ticks() < closedUntil) return 'unknown'
    const outcome = await callPartnerCenter(center, `/v1/customers/${id}`, means.clock.ticks() + limit)
    if (outcome.kind !== 'asked') return 'unknown'
    const { answer, correlationId } = outcome
    const busy = answer.kind === 'answered' && [429, 503].includes(answer.status)
    if (busy) closedUntil = means.clock.ticks() + (secondsToWait(answer, means.clock.now()) ?? 0) * 1000
    const sight = sightIn(answer, id)
    const what = answer.kind === 'answered' ? { status: answer.status } : { cause: answer.cause }
    means.log[sight === 'unknown' ? 'warn' : 'info']('relationship looked at', { sight, ...what, correlationId })
    return sight
  }
  return {
    look: async tenant => {
      const id = tenant.toLowerCase()
      if (!z.guid().safeParse(id).success) return 'unknown'
      return (await within(means.clock, patience, ask(id))) ?? 'unknown'
    },
  }
}
