import { z } from 'zod/v4'
import { jsonBytes } from '../../runtime/json-bytes.ts'
import { secondsAsked } from '../../runtime/retry-after.ts'
import type { OutgoingActivity } from '../activity.ts'
import type { Identity } from '../auth/identity.ts'
import { exchange, type HostResponse } from './connections.ts'
import { signing } from './credentials.ts'

/** One call of Bot Framework's connector: a new message, or a card in the place of another. */
export interface Call {
  readonly method: 'POST' | 'PUT'
  readonly activity: OutgoingActivity
  /** What it answers, or what it replaces; nothing when it begins something. */
  readonly activityId?: string | undefined
}

/** What the channel said. `retryAfter` in seconds, 0 when it did not say; `id` is the message's own, where it was taken. */
export interface ConnectorAnswer {
  readonly status: number
  readonly retryAfter: number
  readonly id: string
}

/** Sends once. Rejects when there is no answer, with `code` saying why, as Node does. */
export type Send = (call: Call) => Promise<ConnectorAnswer>

const created = z.object({ id: z.string() })

/** Bot Framework's own path, beneath the address that the activity came with. */
const addressOf = ({ activity: { serviceUrl = '', conversation }, activityId }: Call): URL => {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`
  const place = `v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`
  return new URL(activityId ? `${place}/${encodeURIComponent(activityId)}` : place, base)
}

const answerOf = ({ status, headers, body }: HostResponse): ConnectorAnswer => {
  const { id = '' } = status < 300 && body.length ? (created.safeParse(JSON.parse(`${body}`)).data ?? {}) : {}
  return { status, retryAfter: secondsAsked(headers['retry-after'], Date.now()) ?? 0, id }
}

/**
 * The lean way to the channel. The SDK makes a client with a pipeline of its own for every turn, and repeats by itself
 * what failed: here connections are kept, and a call goes out once.
 */
export const createConnector = (identity: Identity): Send => {
  const sign = signing(identity)
  return async call => {
    if (!identity.mayCall(call.activity.serviceUrl ?? ''))
      throw new Error('The activity names a host that is not called.')
    const { origin, pathname: path } = addressOf(call)
    const body = jsonBytes(call.activity)
    const headers = { 'Content-Type': 'application/json; charset=utf-8', ...(await sign()) }
    return answerOf(await exchange(origin, { path, method: call.method, headers, body }))
  }
}
