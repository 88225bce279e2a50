import { isSensitive, setNamed } from '../access/sets.ts'
import { isEuropean } from '../countries.ts'
import type { Details, Request } from '../request.ts'
import { isConsumerMail, type TenantSight } from '../tenant.ts'
import type { Doubt } from './events.ts'
import type { DeskSettings } from './ports.ts'
import { isNamedAlike, mostTold } from './twins.ts'
import type { Visit } from './visit.ts'

const domainOf = (mail: string): string => mail.split('@').at(-1) ?? ''

/** What Microsoft says of the tenant, when somebody could look; nothing where nobody looks. */
export const sightOf = ({ desk }: Pick<Visit, 'desk'>, { tenant }: Details): Promise<TenantSight | undefined> =>
  isConsumerMail(tenant) || !desk.tenants ? Promise.resolve(undefined) : desk.tenants.look(tenant)

/** No tenant has the domain: perhaps it is the one of the contact's mail address that was meant. */
const misspelt = async ({ desk }: Visit, { tenant, contact }: Details): Promise<Doubt> => {
  const other = domainOf(contact)
  const worthIt = other !== tenant && !isConsumerMail(other)
  const sight = worthIt ? await desk.tenants?.look(other) : undefined
  const meant = sight?.kind === 'found' ? { meant: other } : {}
  return { key: `no-tenant:${tenant}`, kind: 'no-tenant', tenant, ...meant }
}

/** Where a partner may sell: in its own country, and a European one in Europe. */
const isAbroad = (country: string, own: string): boolean => country !== own && !(isEuropean(country) && isEuropean(own))

/** Regions that hold no European customer's tenant, nor a European one's of others, as far as the hint goes. */
const isElsewhere = (region: string | undefined, own: string): boolean =>
  region !== undefined && region !== 'WW' && (region === 'EU') !== isEuropean(own)

const doubtsOfSight = (
  { customer, tenant }: Details,
  sight: TenantSight | undefined,
  { country: own }: DeskSettings,
): readonly Doubt[] => {
  if (sight?.kind !== 'found') return []
  const { id, cloud, region, name, domain = tenant } = sight
  const doubts: readonly (Doubt | false | undefined)[] = [
    cloud !== 'public' && { key: `cloud:${id}`, kind: 'cloud', cloud },
    name !== undefined && !isNamedAlike(name, customer) && { key: `name:${id}`, kind: 'other-name', name, domain },
    own !== undefined && isElsewhere(region, own) && { key: `region:${id}`, kind: 'region', region: region ?? '' },
  ]
  return doubts.filter(doubt => doubt !== false && doubt !== undefined)
}

/** What can make anybody an admin at the customer's is asked for once here, and once more before it is. */
const privileged = ({ desk }: Visit, { access }: Details): readonly Doubt[] => {
  const set = desk.access && setNamed(desk.access.settings, access)
  return set && isSensitive(set) ? [{ key: `privileged:${set.name}`, kind: 'privileged', roles: set.roles }] : []
}

/** What is doubtful about a request that is about to be handed in. `twins`: others for the same customer. */
export const doubtsAbout = async (
  visit: Visit,
  { details, sight }: Pick<Request, 'details' | 'sight'>,
  twins: readonly Request[],
): Promise<readonly Doubt[]> => {
  const { settings } = visit.desk
  const { tenant, country } = details
  const { country: own } = settings
  return [
    ...(isConsumerMail(tenant) ? [{ key: `consumer:${tenant}`, kind: 'consumer', tenant } as const] : []),
    ...(sight?.kind === 'none' ? [await misspelt(visit, details)] : []),
    ...doubtsOfSight(details, sight, settings),
    ...(own && isAbroad(country, own) ? [{ key: `country:${country}`, kind: 'country', country } as const] : []),
    ...privileged(visit, details),
    ...twins.slice(0, mostTold).map(request => ({ key: `twin:${request.id}`, kind: 'twin', request }) as const),
  ]
}
