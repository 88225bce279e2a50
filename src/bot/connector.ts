import type { ClientRequest, IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { Activity } from 'botbuilder'
import { z } from 'zod/v4'
import { jsonBytes } from '../json.ts'
import type { Identity } from './identity.ts'
import { signing } from './signing.ts'

/** One call of Bot Framework's connector: a new message, or a card in the place of another. */
export interface Call {
  readonly method: 'POST' | 'PUT'
  readonly activity: Partial<Activity>
  /** What it answers, or what it replaces; nothing when it begins something. */
  readonly activityId?: string | undefined
}

/** What the channel said. `retryAfter` in seconds, 0 when it did not say; `id` is the message's own, where it was taken. */
export interface Reception {
  readonly status: number
  readonly retryAfter: number
  readonly id: string
}

/** Sends once. Rejects when there is no answer, with `code` saying why, as Node does. */
export type Send = (call: Call) => Promise<Reception>

/** Milliseconds for one call, from its first byte to the last of its answer. */
const patience = 10_000

const require = createRequire(import.meta.url)
/** `import` would ask node:http for all it has, and load a WebSocket client for that: as much time as thirty files. */
const clientOf = (name: 'node:http' | 'node:https') => {
  const { Agent, request }: typeof import('node:http') = require(name)
  return { request, agent: new Agent({ keepAlive: true }) }
}
const clients = { 'https:': clientOf('node:https'), 'http:': clientOf('node:http') }

const created = z.object({ id: z.string() })

/** Bot Framework's own path, beneath the address that the activity came with. */
const addressOf = ({ activity: { serviceUrl = '', conversation }, activityId }: Call): URL => {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`
  const place = `v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`
  return new URL(activityId ? `${place}/${encodeURIComponent(activityId)}` : place, base)
}

const textOf = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    response.setEncoding('utf8')
    response.on('data', (piece: string) => {
      said += piece
    })
    response.once('end', () => resolve(said))
    response.once('error', reject)
  })

const receptionOf = async (response: IncomingMessage): Promise<Reception> => {
  const said = await textOf(response)
  const status = response.statusCode ?? 0
  const { id = '' } = status < 300 && said ? (created.safeParse(JSON.parse(said)).data ?? {}) : {}
  return { status, retryAfter: Number(response.headers['retry-after']) || 0, id }
}

const exchange = (url: URL, method: string, headers: object, body: Buffer): Promise<Reception> =>
  new Promise((resolve, reject) => {
    const client = clients[url.protocol === 'http:' ? 'http:' : 'https:']
    const options = { method, agent: client.agent, headers: { ...headers } }
    const outgoing: ClientRequest = client.request(url, options, response => {
      receptionOf(response).then(resolve, reject)
    })
    const timer = setTimeout(
      () => outgoing.destroy(Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT' })),
      patience,
    )
    outgoing.once('close', () => clearTimeout(timer))
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      // The other side closed a kept connection just as it was used again: nothing was heard there.
      if (outgoing.reusedSocket && error.code === 'ECONNRESET')
        exchange(url, method, headers, body).then(resolve, reject)
      else reject(error)
    })
    outgoing.end(body)
  })

/**
 * The lean way to the channel. The SDK makes a client with a pipeline of its own for every turn, and repeats by itself
 * what failed: here connections are kept, and a call goes out once.
 */
export const createConnector = (identity: Identity): Send => {
  const sign = signing(identity)
  return async call => {
    if (!identity.mayCall(call.activity.serviceUrl ?? ''))
      throw new Error('The activity names a host that is not called.')
    const body = jsonBytes(call.activity)
    const type = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length }
    return exchange(addressOf(call), call.method, { ...type, ...(await sign()) }, body)
  }
}
