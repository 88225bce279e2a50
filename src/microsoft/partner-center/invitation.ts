import { z } from 'zod/v4'
import { checkInvitationLink } from '../../relationships/invitation-link.ts'
import type { Invitation } from '../../relationships/ports.ts'
import { anyCase, shortCode } from '../http/any-case.ts'
import type { Answer } from '../http/client.ts'
import { secondsToWait } from '../http/retry.ts'
import { refusalOf } from './refusals.ts'

/** `{ "url": "https://admin.microsoft.com/…", "attributes": { "objectType": "RelationshipRequest" } }` */
const request = anyCase({ url: z.string() })

/**
 * What an answer of Partner Center means. `sent` is the correlation id of our request; Partner Center's own comes first. The link is
 * handed on as it came, or not at all.
 */
export const invitationIn = (answer: Answer, sent: string, now: Date): Invitation => {
  if (answer.kind === 'failed') return { kind: 'unavailable', correlationId: sent }
  const correlationId = shortCode.parse(answer.headers.get('ms-correlationid') ?? undefined) ?? sent
  const { data } = request.safeParse(answer.status === 200 ? answer.body : undefined)
  if (data) return checked(data.url, correlationId)
  const refusal = refusalOf(answer)
  if (refusal) return { kind: 'refused', ...refusal, correlationId }
  const retryAfterSeconds = secondsToWait(answer, now)
  return { kind: 'unavailable', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }), correlationId }
}

const checked = (text: string, correlationId: string): Invitation => {
  const checkedLink = checkInvitationLink(text)
  if (checkedLink.kind === 'valid' && checkedLink.invites === 'reseller') return { kind: 'link', url: checkedLink.link }
  const code = checkedLink.kind === 'wrong' ? checkedLink.fault : checkedLink.invites
  return { kind: 'refused', reason: 'unknown-link', code, correlationId }
}
