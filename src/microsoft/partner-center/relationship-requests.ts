import type { Invitation, InvitationLinks } from '../../relationships/ports.ts'
import type { Answer } from '../http/client.ts'
import { secondsToWait } from '../http/retry.ts'
import { callPartnerCenter, type PartnerCenter } from './client.ts'
import { invitationIn } from './invitation.ts'

const path = '/v1/customers/relationshiprequests'

/**
 * The link by Partner Center's REST API: GET /v1/customers/relationshiprequests, "App+User" only, the same link for every customer.
 * https://learn.microsoft.com/partner-center/developer/request-reseller-relationship (06/15/2022). No documented parameter asks
 * for an indirect reseller's link, nor may indirect resellers use the API: that link is made by hand.
 */
export const createRelationshipRequests = (center: PartnerCenter): InvitationLinks => {
  const { clock, budget, log } = center
  /** Until when Partner Center has asked us to stay away, in the clock's ticks. */
  let closedUntil = 0

  const ask = async (): Promise<Invitation> => {
    const outcome = await callPartnerCenter(center, path, clock.ticks() + budget)
    if (outcome.kind !== 'asked') return outcome
    const { answer, correlationId } = outcome
    if (answer.kind === 'failed') log.warn('Partner Center not reached', { cause: answer.cause, correlationId })
    if (isBusy(answer)) closedUntil = clock.ticks() + (secondsToWait(answer, clock.now()) ?? 0) * 1000
    return invitationIn(answer, correlationId, clock.now())
  }
  const askUnlessClosed = async (): Promise<Invitation> => {
    const started = clock.ticks()
    const seconds = Math.ceil((closedUntil - started) / 1000)
    if (seconds > 0) return { kind: 'unavailable', retryAfterSeconds: seconds }
    const invitation = await ask()
    log[invitation.kind === 'link' ? 'info' : 'warn'](
      'invitation link',
      details(invitation, Math.round(clock.ticks() - started)),
    )
    return invitation
  }
  return { invite: async kind => (kind === 'reseller' ? askUnlessClosed() : { kind: 'by-hand' }) }
}

const isBusy = (answer: Answer) => answer.kind === 'answered' && [429, 503].includes(answer.status)

/** All of it but the link. */
const details = ({ kind, ...rest }: Invitation, milliseconds: number) => ({
  outcome: kind,
  ...('url' in rest ? {} : rest),
  milliseconds,
})
