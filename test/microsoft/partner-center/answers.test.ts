import { expect } from 'chai'
import fc from 'fast-check'
import { exchange } from '../../../src/microsoft/http/client.ts'
import { systemClock } from '../../../src/microsoft/http/clock.ts'
import { invitationIn } from '../../../src/microsoft/partner-center/invitation.ts'
import { checkInvitationLink } from '../../../src/relationships/invitation-link.ts'
import { refusals } from '../../../src/relationships/ports.ts'
import { startFakeMicrosoft } from '../fake-server.ts'

const now = new Date('2026-11-23T08:00:00Z')
const oneOf = fc.constantFrom<unknown>('url', 'Url', 'URL', 'code', 'Code', 'message', '__proto__', 'statusCode')
const body = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(oneOf as fc.Arbitrary<string>, fc.oneof(fc.jsonValue(), fc.constantFrom(2032, 'x', 'https://a.b'))),
)
const headers = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'0123456789.- :,aGMT') }),
    fc.constantFrom('Retry-After', 'MS-CorrelationId'),
  )
  .map(([value, name]) => new Headers({ [name]: value }))

describe('Whatever Partner Center answers', () => {
  it('is one of the four things that an admin can be told, and only a checked link is handed on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), headers, body, fc.string(), (status, headers, body, said) => {
        const invitation = invitationIn({ kind: 'answered', status, said, headers, body }, 'sent', now)
        if (invitation.kind === 'link') expect(checkInvitationLink(invitation.url).kind).to.equal('valid')
        else if (invitation.kind === 'refused') {
          expect(refusals).to.include(invitation.reason)
          expect(invitation.code).to.match(/^[\w.-]{1,64}$/)
        } else {
          expect(invitation.kind).to.equal('unavailable')
          const { retryAfterSeconds = 1 } = invitation as { retryAfterSeconds?: number }
          expect(retryAfterSeconds).to.be.within(1, 3600).and.to.satisfy(Number.isInteger)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('a real clock cuts off who never answers', async () => {
    const microsoft = await startFakeMicrosoft()
    microsoft.faults.partnerCenter.push(() => {})
    const url = `${microsoft.url}/v1/customers/relationshiprequests`
    const answer = await exchange({ method: 'GET', url, headers: {} }, 30, systemClock)
    expect(answer).to.deep.equal({ kind: 'failed', cause: 'timed-out' })
    await microsoft.stop()
  })
})
