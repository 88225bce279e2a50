import { randomUUID } from 'node:crypto'
import { correlationId as turnId } from '../../runtime/errand.ts'
import type { Log } from '../../runtime/log.ts'
import type { Grant, Tokens } from '../entra/tokens.ts'
import { type Answer, exchange, type Question } from '../http/client.ts'
import { type Patience, persist } from '../http/retry.ts'
import { wantsMfa } from './refusals.ts'

export interface PartnerCenter extends Patience {
  /** Without a slash at the end: https://api.partnercenter.microsoft.com */
  readonly url: string
  readonly tokens: Tokens
  /** Milliseconds that a person is kept waiting at most, sign-in and repeats included. */
  readonly budget: number
  readonly log: Log
}

/** Partner Center's answer and the correlation id it was asked with, or why there was no token to ask with. */
type Outcome =
  | { readonly kind: 'asked'; readonly answer: Answer; readonly correlationId: string; readonly token: string }
  | Exclude<Grant, { kind: 'token' }>

/** What is sent beside the address; nothing: it is only asked for. */
interface Sent {
  readonly method: 'POST' | 'PUT'
  readonly body?: unknown
}

/**
 * Asks for `path` with a token, repeated within the time that is left. A token that is not taken may be a stale one: it is renewed, once.
 * The request id stays the same over all repeats of one call. The correlation id is that of the turn, so that Microsoft's support
 * and our log speak of the same; where no turn runs it is new each time.
 * https://learn.microsoft.com/partner-center/developer/headers (06/07/2022)
 */
export const callPartnerCenter = async (
  center: PartnerCenter,
  path: string,
  deadline: number,
  sent?: Sent,
): Promise<Outcome> => {
  const requestId = randomUUID()
  const first = await ask(center, path, requestId, deadline, sent)
  if (first.kind !== 'asked' || !mayBeStale(first.answer)) return first
  center.tokens.discard(first.token)
  return ask(center, path, requestId, deadline, sent)
}

const mayBeStale = (answer: Answer) => answer.kind === 'answered' && answer.status === 401 && !wantsMfa(answer)

const ask = async (
  center: PartnerCenter,
  path: string,
  requestId: string,
  deadline: number,
  sent: Sent | undefined,
): Promise<Outcome> => {
  const grant = await center.tokens.get(Math.max(deadline - center.clock.ticks(), 0))
  if (grant.kind !== 'token') return grant
  let correlationId = ''
  const attempt = (left: number) => {
    correlationId = turnId() ?? randomUUID()
    const headers = headersOf(grant.token, requestId, correlationId)
    return exchange({ url: `${center.url}${path}`, ...written(headers, sent) }, left, center.clock)
  }
  const answer = await persist(attempt, deadline, center)
  return { kind: 'asked', answer, correlationId, token: grant.token }
}

const written = (headers: Readonly<Record<string, string>>, sent: Sent | undefined): Omit<Question, 'url'> => {
  if (sent?.body === undefined) return { method: sent?.method ?? 'GET', headers }
  return {
    method: sent.method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(sent.body),
  }
}

const headersOf = (token: string, requestId: string, correlationId: string) => ({
  Authorization: `Bearer ${token}`,
  Accept: 'application/json',
  'MS-RequestId': requestId,
  'MS-CorrelationId': correlationId,
  'MS-PartnerCenter-Application': 'Kanalguiden',
})
