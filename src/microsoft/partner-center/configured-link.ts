import { checkInvitationLink } from '../../relationships/invitation-link.ts'
import type { InvitationLinks } from '../../relationships/ports.ts'

/** One link for everybody, copied from Partner Center into the configuration. What it does not invite to, is made by hand. */
export const createConfiguredLink = (link: string): InvitationLinks => {
  const checked = checkInvitationLink(link)
  if (checked.kind === 'wrong') throw new Error(`RELATIONSHIP_LINK is no invitation link: ${checked.fault}.`)
  return {
    invite: async kind => (kind === checked.invites ? { kind: 'link', url: checked.link } : { kind: 'by-hand' }),
  }
}
