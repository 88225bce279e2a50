import { z } from 'zod/v4'
import type { Log } from '../../runtime/log.ts'
import { exchange, type Question } from '../http/client.ts'
import { type Patience, persist } from '../http/retry.ts'
import type { Grant } from './tokens.ts'

/** Where this machine gets tokens for its managed identity: what the platform writes into the environment. */
export interface IdentityEndpoint {
  /** IDENTITY_ENDPOINT of App Service and Container Apps; without it a virtual machine's own address is asked. */
  readonly url?: string | undefined
  /** IDENTITY_HEADER: proves that we are inside. */
  readonly header?: string | undefined
}

interface ManagedIdentity extends Patience {
  readonly endpoint: IdentityEndpoint
  /** The identity's client id. */
  readonly clientId: string
  /** What the token is for, without a scope: https://api.botframework.com */
  readonly resource: string
  readonly log: Log
}

const limit = 10_000
const virtualMachine = 'http://169.254.169.254/metadata/identity/oauth2/token'
const granted = z.object({ access_token: z.string().min(1), expires_on: z.coerce.number().positive() })

const questionFor = ({ endpoint: { url, header = '' }, clientId, resource }: ManagedIdentity): Question => {
  const version = url ? '2019-08-01' : '2018-02-01'
  const query = new URLSearchParams({ 'api-version': version, resource, client_id: clientId })
  const headers: Record<string, string> = url ? { 'X-IDENTITY-HEADER': header } : { Metadata: 'true' }
  return { method: 'GET', url: `${url ?? virtualMachine}?${query}`, headers }
}

/**
 * A token for the managed identity from the platform itself: no secret is involved. Never rejects.
 * https://learn.microsoft.com/azure/app-service/overview-managed-identity (REST endpoint reference)
 */
export const identityToken = async (identity: ManagedIdentity): Promise<Grant> => {
  const { clock, clientId, log } = identity
  const question = questionFor(identity)
  const answer = await persist(left => exchange(question, left, clock), clock.ticks() + limit, identity)
  const { success, data } = granted.safeParse(answer.kind === 'answered' && answer.status === 200 && answer.body)
  if (success) return { kind: 'token', token: data.access_token, expires: data.expires_on * 1000 }
  log.warn('sign-in failed', {
    app: clientId,
    ...(answer.kind === 'failed' ? { cause: answer.cause } : { status: answer.status }),
  })
  const refused = answer.kind === 'answered' && answer.status >= 400 && answer.status < 500 && answer.status !== 429
  return refused ? { kind: 'refused', reason: 'app-rejected', code: String(answer.status) } : { kind: 'unavailable' }
}
