import { z } from 'zod/v4'
import { exchange } from '../http/client.ts'
import { persist } from '../http/retry.ts'
import type { Directory } from './membership.ts'

const information = z.object({
  displayName: z.string().min(1).max(256),
  defaultDomainName: z.string().min(1).max(253),
})

/** What a tenant calls itself; `not-permitted` when the app may not ask, nothing when Graph could not say. */
type TenantName = { readonly name: string; readonly domain: string } | 'not-permitted' | undefined

/**
 * The tenant's own name and first domain: GET tenantRelationships/findTenantInformationByTenantId. The bot's app needs the application
 * permission CrossTenantInformation.ReadBasic.All. Never rejects.
 */
export const nameOfTenant = async (directory: Directory, id: string, deadline: number): Promise<TenantName> => {
  const { url, tokens, log, ...patience } = directory
  const grant = await tokens.get(Math.max(deadline - patience.clock.ticks(), 0))
  if (grant.kind !== 'token') return undefined
  const path = `/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='${encodeURIComponent(id)}')`
  const headers = { Authorization: `Bearer ${grant.token}`, Accept: 'application/json' }
  const question = { method: 'GET' as const, url: `${url}${path}`, headers }
  const answer = await persist(left => exchange(question, left, patience.clock), deadline, patience)
  if (answer.kind === 'answered' && answer.status === 401) tokens.discard(grant.token)
  if (answer.kind === 'answered' && answer.status === 403) return 'not-permitted'
  const { data } = information.safeParse(answer.kind === 'answered' && answer.status === 200 ? answer.body : undefined)
  return data && { name: data.displayName, domain: data.defaultDomainName }
}
