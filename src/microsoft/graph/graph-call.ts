import { correlationId } from '../../runtime/errand.ts'
import { type Answer, exchange, type Question } from '../http/client.ts'
import { persist } from '../http/retry.ts'
import type { Directory } from './membership.ts'

/** Part of Graph's own address, and what goes with it. `etag`: only what is still as it was read is changed. */
export interface Call {
  readonly method: Question['method']
  /** After `https://graph.microsoft.com/v1.0`. */
  readonly path: string
  readonly body?: object
  readonly etag?: string | undefined
  readonly most?: number
}

/** What came of it, or that Entra gives no token (`code`: its own). */
export type Called = Answer | { readonly kind: 'no-token'; readonly code?: string; readonly busy: boolean }

/** Milliseconds that one answer is waited for: what came too late is looked up, not waited for. */
const patience = 8000

const once = async (directory: Directory, call: Call, deadline: number): Promise<readonly [Called, string]> => {
  const { url, tokens, clock } = directory
  const grant = await tokens.get(Math.max(deadline - clock.ticks(), 0))
  if (grant.kind === 'unavailable') return [{ kind: 'no-token', busy: true }, '']
  if (grant.kind === 'refused') return [{ kind: 'no-token', busy: false, code: grant.code ?? grant.reason }, '']
  const { method, path, body, etag, most } = call
  const id = correlationId()
  const headers = {
    Authorization: `Bearer ${grant.token}`,
    Accept: 'application/json',
    ...(body && { 'Content-Type': 'application/json' }),
    ...(etag && { 'If-Match': etag }),
    ...(id && { 'client-request-id': id }),
  }
  const question = { method, url: `${url}/v1.0${path}`, headers, ...(body && { body: JSON.stringify(body) }) }
  const ask = (left: number) => exchange({ ...question, ...(most && { most }) }, Math.min(left, patience), clock)
  // What changes something is repeated only by whoever knows whether that did.
  const answer = method === 'GET' ? await persist(ask, deadline, directory) : await ask(deadline - clock.ticks())
  return [answer, grant.token]
}

/** Asks Graph as the app itself, within the time that is left. A token that is not taken may be a stale one: it is renewed, once. */
export const callGraph = async (directory: Directory, call: Call, deadline: number): Promise<Called> => {
  const [first, token] = await once(directory, call, deadline)
  if (first.kind !== 'answered' || first.status !== 401) return first
  directory.tokens.discard(token)
  const [second] = await once(directory, call, deadline)
  return second
}
