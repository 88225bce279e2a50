import { randomUUID } from 'node:crypto'
import { newGdap } from './fake-gdap.ts'

export const partner = {
  PARTNER_CENTER_TENANT_ID: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
  PARTNER_CENTER_APP_ID: 'aaaaaaaa-0000-4000-8000-000000000001',
  PARTNER_CENTER_APP_SECRET: 'app~secret+of/the=partner',
}

/** What a token says of itself. Real ones are signed; ours are known to the fake by heart. */
export interface Claims {
  readonly aud: string
  /** Whether a person stands behind it, and whether with multifactor authentication. */
  readonly user: boolean
  readonly mfa: boolean
}

/** A customer's tenant, as Entra and Graph tell of it. */
export interface CustomerTenant {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly region: string
  readonly subScope?: string
  readonly cloud?: string
}

/** What the fake Microsoft knows. Tests change it: who is a member, which secret is right, what has expired. */
export const newState = () => ({
  secret: partner.PARTNER_CENTER_APP_SECRET,
  /** Tenants that Entra knows; the second is Bot Framework's own, for bots of many tenants. */
  tenants: new Set([partner.PARTNER_CENTER_TENANT_ID, 'botframework.com']),
  link: `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${partner.PARTNER_CENTER_TENANT_ID}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`,
  /** Refresh tokens that still live. */
  signIns: new Set(['refresh-token-of-the-first-sign-in']),
  /** Whether a refresh token serves once only. Entra lets an old one serve for a while; nobody need rely on it. */
  once: false,
  /** Whether the service account signed in with multifactor authentication. */
  mfa: true,
  /** Seconds that an access token lives. */
  lifetime: 3600,
  tokens: new Map<string, Claims>(),
  /** What the platform gave to those who are inside, for its managed identities. */
  identityHeader: 'header-of-the-inside',
  /** Customers' tenants by domain; which names the app may ask for. */
  customers: new Map<string, CustomerTenant>(),
  mayAskNames: true,
  /** Whether the app may read groups of the directory. */
  mayReadGroups: true,
  /** Tenant ids that are customers of the partner, and what is answered about any other. */
  accepted: new Set<string>(),
  strangers: { status: 404, code: '60003' },
  /** The organization's own model: its deployment, its key, and the topic that it chooses of those that it may. */
  model: { deployment: 'guide-mini', key: 'key-of-the-model', choice: 'none' },
  /** Where events are sent; of which there are these; how a test arrives. */
  webhook: {
    url: '',
    events: [] as readonly string[],
    offered: [
      ...['test-created', 'subscription-updated', 'reseller-relationship-accepted-by-customer', 'invoice-ready'],
      ...['granular-admin-relationship-approved', 'granular-admin-relationship-activated'],
      ...['granular-admin-relationship-expired', 'granular-admin-relationship-terminated'],
    ],
    delivers: 'OK',
    tests: new Set<string>(),
  },
  /** People of the directory, and the members of its groups. */
  people: new Set<string>(),
  members: new Map<string, Set<string>>(),
  /** Administrator privileges at customers. */
  gdap: newGdap(),
})
export type State = ReturnType<typeof newState>

/** A new access token, in the form of a real one. */
export const issue = ({ tokens }: State, claims: Claims): string => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const payload = {
    aud: claims.aud,
    amr: claims.mfa ? ['pwd', 'mfa'] : ['pwd'],
    ver: '1.0',
    jti: randomUUID(),
    ...(claims.user && { scp: 'user_impersonation' }),
  }
  const token = `${part({ typ: 'JWT', alg: 'RS256' })}.${part(payload)}.signature`
  tokens.set(token, claims)
  return token
}
