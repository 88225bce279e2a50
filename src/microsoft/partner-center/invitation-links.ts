import { checkInvitationLink } from '../../relationships/invitation-link.ts'
import type { InvitationKind, InvitationLinks, Safe } from '../../relationships/ports.ts'
import { createSealedTokens } from '../entra/sealed-tokens.ts'
import { createUserTokens } from '../entra/user-tokens.ts'
import { equipped, type Tools } from '../http/clock.ts'
import { createRelationshipRequests } from './relationship-requests.ts'

/** The configuration's own names. Without PARTNER_CENTER_APP_ID the API is not used. */
interface LinkSources {
  readonly RELATIONSHIP_LINK: string
  readonly PARTNER_CENTER_TENANT_ID: string
  readonly PARTNER_CENTER_APP_ID: string
  readonly PARTNER_CENTER_APP_SECRET: string
  readonly PARTNER_CENTER_REFRESH_TOKEN: string
  readonly PARTNER_CENTER_URL: string
  /** Milliseconds. */
  readonly PARTNER_CENTER_BUDGET: number
  readonly LOGIN_URL: string
  /** 32 bytes in base64. */
  readonly SECRETS_KEY: string
}

const byHand: InvitationLinks = { invite: async () => ({ kind: 'by-hand' }) }

/** One link for everybody, copied from Partner Center into the configuration. What it does not invite to, is made by hand. */
const createConfiguredLink = (link: string): InvitationLinks => {
  const checked = checkInvitationLink(link)
  if (checked.kind === 'wrong') throw new Error(`RELATIONSHIP_LINK is no invitation link: ${checked.fault}.`)
  return {
    invite: async kind => (kind === checked.invites ? { kind: 'link', url: checked.link } : { kind: 'by-hand' }),
  }
}

/**
 * The link from Partner Center's API where it is configured, else from the configuration, else by hand; each kind of relationship from
 * the first source that knows it. A source that fails says so: another in its place would hide from the admins what to mend.
 */
export const createInvitationLinks = (sources: LinkSources, safe: Safe, tools: Tools): InvitationLinks => {
  const configured = sources.RELATIONSHIP_LINK ? createConfiguredLink(sources.RELATIONSHIP_LINK) : byHand
  if (!sources.PARTNER_CENTER_APP_ID) return configured
  const api = createApi(sources, safe, tools)
  const sourceOf = { reseller: api, 'indirect-reseller': configured } satisfies Record<InvitationKind, InvitationLinks>
  return { invite: kind => sourceOf[kind].invite(kind) }
}

const createApi = (sources: LinkSources, safe: Safe, tools: Tools) => {
  const means = equipped(tools)
  const { PARTNER_CENTER_TENANT_ID: tenantId, PARTNER_CENTER_APP_ID: appId, PARTNER_CENTER_URL: url } = sources
  const refreshTokens = createSealedTokens({
    safe,
    key: Buffer.from(sources.SECRETS_KEY, 'base64'),
    initial: sources.PARTNER_CENTER_REFRESH_TOKEN,
    account: `${tenantId}/${appId}`,
    log: means.log,
  })
  const secret = sources.PARTNER_CENTER_APP_SECRET
  const rest = { loginUrl: sources.LOGIN_URL, resource: url, refreshTokens, ...means }
  const tokens = createUserTokens({ tenantId, appId, secret, ...rest })
  return createRelationshipRequests({ url, tokens, budget: sources.PARTNER_CENTER_BUDGET, ...means })
}
