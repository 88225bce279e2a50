import { z } from 'zod/v4'
import { jsonBytes } from '../../runtime/json-bytes.ts'
import type { Log } from '../../runtime/log.ts'
import { secondsAsked } from '../../runtime/retry-after.ts'
import type { OutgoingActivity } from '../activity.ts'
import type { Identity } from '../auth/identity.ts'
import { exchange, type HostResponse, NoAnswer } from './connections.ts'
import { type Meaning, meaningOf } from './connector-answers.ts'
import { signing } from './credentials.ts'

/** One call of Bot Framework's connector: a new message, or a card in the place of another. */
export interface Call {
  readonly method: 'POST' | 'PUT'
  readonly activity: OutgoingActivity
  /** What it answers, or what it replaces; nothing when it begins something. */
  readonly activityId?: string | undefined
  /** `one`: of a group only the recipient sees it. `alone`: in the chat of the bot with the recipient, which is begun for it. */
  readonly to?: 'one' | 'alone'
}

/** What the channel said, and what that means. */
export interface ConnectorAnswer {
  readonly meaning: Meaning
  /** The status, or where there was no answer why, as Node says it. */
  readonly code: string
  /** Whether there was an answer at all. */
  readonly answered: boolean
  /** Seconds, 0 when it did not say. */
  readonly retryAfter: number
  /** The message's own, where it was taken and the channel says it; else ''. */
  readonly id: string
}

/** Sends once. Rejects only by a mistake of ours. */
export type Send = (call: Call) => Promise<ConnectorAnswer>

/** Bot Framework's own path, beneath the address that the activity came with. */
const pathOf = ({ activity: { conversation }, activityId, to }: Call): string => {
  const place = `v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`
  if (to === 'one') return `${place}?isTargetedActivity=true`
  return activityId ? `${place}/${encodeURIComponent(activityId)}` : place
}

const addressOf = ({ serviceUrl = '' }: OutgoingActivity, path: string): URL =>
  new URL(path, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`)

/** A chat of the bot with one person: there is one, and whoever begins it again gets the same. */
const chatWith = ({ from, recipient, conversation }: OutgoingActivity) => {
  const tenant = conversation?.tenantId
  const where = tenant ? { tenantId: tenant, channelData: { tenant: { id: tenant } } } : {}
  return { bot: from, members: [recipient], isGroup: false, ...where }
}

const created = z.object({ id: z.string() })

/** The id that the channel gave to a message. What it says beside the status changes nothing: the message is taken. */
const idIn = (body: Buffer, log: Log): string => {
  if (body.length === 0) return ''
  try {
    return created.safeParse(JSON.parse(`${body}`)).data?.id ?? ''
  } catch {
    log.warn('the channel took a message, and its answer is no JSON', { bytes: body.length })
    return ''
  }
}

/** When the channel says that it speaks: by its clock, since a date that it asks us to wait for is by its clock too. */
const saidAt = ({ date }: HostResponse['headers']): number => Date.parse(`${date}`) || Date.now()

const answerOf = ({ status, headers, body }: HostResponse, log: Log): ConnectorAnswer => {
  const meaning = meaningOf(status)
  const retryAfter = secondsAsked(headers['retry-after'], saidAt(headers)) ?? 0
  const id = meaning === 'taken' ? idIn(body, log) : ''
  return { meaning, code: `${status}`, answered: true, retryAfter, id }
}

const noAnswer = (error: unknown): ConnectorAnswer => {
  if (!(error instanceof NoAnswer)) throw error
  const { code, sent } = error
  return { meaning: sent ? 'perhaps' : 'not now', code, answered: false, retryAfter: 0, id: '' }
}

/**
 * The lean way to the channel. The SDK makes a client with a pipeline of its own for every turn, and repeats by itself
 * what failed: here connections are kept, and a call goes out once.
 */
export const createConnector = (identity: Identity, log: Log): Send => {
  const sign = signing(identity)
  const tell = async (method: Call['method'], { origin, pathname, search }: URL, said: object) => {
    const body = jsonBytes(said)
    const headers = { 'Content-Type': 'application/json; charset=utf-8', ...(await sign()) }
    return answerOf(await exchange(origin, { path: `${pathname}${search}`, method, headers, body }), log)
  }
  const deliver = async (call: Call): Promise<ConnectorAnswer> => {
    const { activity, method, to } = call
    if (to !== 'alone') return tell(method, addressOf(activity, pathOf(call)), activity)
    const begun = await tell('POST', addressOf(activity, 'v3/conversations'), chatWith(activity))
    if (begun.meaning !== 'taken') return begun
    return deliver({ method, activity: { ...activity, conversation: { id: begun.id } } })
  }
  return async call => {
    if (!identity.mayCall(call.activity.serviceUrl ?? ''))
      throw new Error('The activity names a host that is not called.')
    return deliver(call).catch(noAnswer)
  }
}
