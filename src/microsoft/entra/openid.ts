import { domainToASCII } from 'node:url'
import { z } from 'zod/v4'
import type { Cloud, TenantSight } from '../../relationships/tenant.ts'
import type { Log } from '../../runtime/log.ts'
import { type Answer, exchange } from '../http/client.ts'
import { type Patience, persist } from '../http/retry.ts'

interface OpenId extends Patience {
  /** The address of Microsoft Entra, without a slash at the end: https://login.microsoftonline.com */
  readonly loginUrl: string
  readonly log: Log
}

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** Nothing else gets into an address of ours. */
const asked = new RegExp(`^(?:${guid}|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63})$`)

const configuration = z.object({
  issuer: z.string(),
  tenant_region_scope: z.string().max(20).nullish().catch(null),
  tenant_region_sub_scope: z.string().max(20).nullish().catch(null),
  cloud_instance_name: z.string().max(100).nullish().catch(null),
})

const fault = z.object({ error: z.string() })

/** The domain as the network writes it; nothing for what is none. A GUID stays as it is. */
export const askedFor = (domainOrId: string): string | undefined => {
  const text = domainOrId.toLowerCase()
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(text)) return undefined
  const plain = new RegExp(`^${guid}$`).test(text) ? text : domainToASCII(text)
  return asked.test(plain) && plain.length <= 253 ? plain : undefined
}

const cloudOf = ({
  tenant_region_sub_scope: sub,
  cloud_instance_name: cloud,
}: z.infer<typeof configuration>): Cloud => {
  if (cloud?.endsWith('.cn')) return '21vianet'
  return cloud?.endsWith('.us') || sub === 'DOD' || sub === 'DODCON' ? 'us-government' : 'public'
}

const sightIn = (answer: Answer): TenantSight => {
  if (answer.kind === 'failed') return { kind: 'unchecked' }
  const { data: said } = fault.safeParse(answer.body)
  if ([400, 404].includes(answer.status) && said) return { kind: 'none' }
  const { data } = configuration.safeParse(answer.status === 200 ? answer.body : undefined)
  const id = new RegExp(`/(${guid})/`, 'i').exec(data?.issuer ?? '')?.[1]?.toLowerCase()
  if (!data || !id) return { kind: 'unchecked' }
  const region = data.tenant_region_scope
  return { kind: 'found', id, cloud: cloudOf(data), ...(region && { region }) }
}

/**
 * Which tenant a domain belongs to, in which cloud: GET {login}/{domain}/v2.0/.well-known/openid-configuration, without a token.
 * The region is no part of OpenID's contract: a hint. Never rejects.
 */
export const seeTenant = async ({ loginUrl, log, ...patience }: OpenId, domainOrId: string, deadline: number) => {
  const name = askedFor(domainOrId)
  if (!name) return { kind: 'unchecked' } as const
  const url = `${loginUrl}/${name}/v2.0/.well-known/openid-configuration`
  const question = { method: 'GET' as const, url, headers: { Accept: 'application/json' } }
  const answer = await persist(left => exchange(question, left, patience.clock), deadline, patience)
  const sight = sightIn(answer)
  const what = answer.kind === 'failed' ? { cause: answer.cause } : { status: answer.status }
  if (sight.kind === 'unchecked') log.warn('tenant not looked up', what)
  return sight
}
