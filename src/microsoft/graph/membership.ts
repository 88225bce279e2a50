import { z } from 'zod/v4'
import { correlationId } from '../../runtime/errand.ts'
import type { Log } from '../../runtime/log.ts'
import type { Tokens } from '../entra/tokens.ts'
import { type Answer, exchange } from '../http/client.ts'
import { type Patience, persist, secondsToWait } from '../http/retry.ts'

export interface Directory extends Patience {
  /** Microsoft Graph, without a slash at the end: https://graph.microsoft.com */
  readonly url: string
  readonly tokens: Tokens
  readonly log: Log
}

/** `seconds` is how long the directory wants to be left alone, when it says so. */
export type Membership = { readonly kind: 'yes' | 'no' } | { readonly kind: 'unknown'; readonly seconds?: number }

const groups = z.object({ value: z.array(z.string()) })

/** Milliseconds for one check, repeats included: longer than anybody waits, since the next who asks profits by it. */
const limit = 5000

/**
 * Whether a person belongs to a group, groups within the group included: POST /v1.0/users/{id}/checkMemberGroups. The bot's app
 * needs the application permissions User.Read.All and GroupMember.Read.All. Never rejects.
 * https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups
 */
export const isMember = async (directory: Directory, groupId: string, objectId: string): Promise<Membership> => {
  const { clock, tokens, log } = directory
  const deadline = clock.ticks() + limit
  const first = await ask(directory, groupId, objectId, deadline)
  const stale = first?.answer.kind === 'answered' && first.answer.status === 401
  if (stale) tokens.discard(first.token)
  const asked = stale ? await ask(directory, groupId, objectId, deadline) : first
  if (!asked) return { kind: 'unknown' }
  const membership = membershipIn(asked.answer, groupId, clock.now())
  const what = asked.answer.kind === 'answered' ? { status: asked.answer.status } : { cause: asked.answer.cause }
  if (membership.kind === 'unknown') log.warn('directory cannot be asked', { ...what, ...adviceOn(asked.answer) })
  return membership
}

const ask = async ({ url, tokens, ...patience }: Directory, groupId: string, objectId: string, deadline: number) => {
  const grant = await tokens.get(limit)
  if (grant.kind !== 'token') return undefined
  const question = {
    method: 'POST' as const,
    url: `${url}/v1.0/users/${encodeURIComponent(objectId)}/checkMemberGroups`,
    headers: {
      Authorization: `Bearer ${grant.token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
      ...requestId(),
    },
    body: JSON.stringify({ groupIds: [groupId] }),
  }
  const answer = await persist(left => exchange(question, left, patience.clock), deadline, patience)
  return { answer, token: grant.token }
}

/** Graph keeps it in its own log. https://learn.microsoft.com/graph/best-practices-concept */
const requestId = () => {
  const id = correlationId()
  return id === undefined ? {} : { 'client-request-id': id }
}

/** A person whom the directory does not know is no member. */
const membershipIn = (answer: Answer, groupId: string, now: Date): Membership => {
  if (answer.kind === 'answered' && answer.status === 404) return { kind: 'no' }
  const { data } = groups.safeParse(answer.kind === 'answered' && answer.status === 200 && answer.body)
  if (data) return { kind: data.value.some(id => id.toLowerCase() === groupId.toLowerCase()) ? 'yes' : 'no' }
  const seconds = secondsToWait(answer, now)
  return { kind: 'unknown', ...(seconds !== undefined && { seconds }) }
}

const adviceOn = (answer: Answer) =>
  answer.kind === 'answered' && answer.status === 403
    ? { mend: 'grant the app User.Read.All and GroupMember.Read.All, with admin consent' }
    : {}
