/** Microsoft's clouds. A partner of the public one has no relationship with a customer in another. */
const clouds = ['public', 'us-government', '21vianet'] as const
export type Cloud = (typeof clouds)[number]

/** What is known of a customer's tenant from outside. */
export type TenantSight =
  | {
      readonly kind: 'found'
      readonly id: string
      readonly cloud: Cloud
      /** Where its data lies, as far as Microsoft says: EU, NA, AS …; a hint, promised nowhere. */
      readonly region?: string
      /** Its own name and first domain, where we may ask for them. */
      readonly name?: string
      readonly domain?: string
    }
  /** No tenant has such a domain or id. */
  | { readonly kind: 'none' }
  /** Microsoft could not be asked. It blocks nothing. */
  | { readonly kind: 'unchecked' }

/** The customer's tenant by its id, as far as it is known. */
export const tenantIdOf = (request: {
  readonly sight?: TenantSight
  readonly details: { readonly tenant: string }
}): string | undefined => {
  const { sight, details } = request
  if (sight?.kind === 'found') return sight.id
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(details.tenant) ? details.tenant : undefined
}

/** Finds out which tenant a domain belongs to. */
export interface Tenants {
  /** By domain or tenant id. Never rejects; whoever waits does so for two seconds at most. */
  look(domainOrId: string): Promise<TenantSight>
}

/** Mail for anybody: no firm's tenant has such a domain. */
const consumerMail =
  /^(gmail|googlemail|hotmail|outlook|live|msn|windowslive|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|mail|telia|bredband|comhem|spray|passagen|home|swipnet|glocalnet)\.(com|se|net|org|de|me|no|dk|fi|co\.uk)$/

export const isConsumerMail = (domain: string): boolean => consumerMail.test(domain.toLowerCase())
