import { hash } from 'node:crypto'
import { approve, type Delegated, newGdap } from '../microsoft/fake-gdap.ts'
import { startFakeMicrosoft } from '../microsoft/fake-server.ts'
import { type CustomerTenant, newState, partner } from '../microsoft/fake-state.ts'
import { people } from './scene.ts'

/** Firms that everybody tries things with: a domain that nearly is one of theirs is a misspelt one. */
const examples = ['contoso', 'fabrikam', 'northwind', 'tailspin', 'litware', 'wingtip']
/** Milliseconds after the first look at a customer until they have said yes. */
const thinking = 60_000

const servicedesk = '5e71ce00-0000-4000-8000-000000000000'

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

const idFor = (name: string) =>
  `${Buffer.from(name.padEnd(4, '.')).toString('hex').slice(0, 8).padEnd(8, '0')}-0000-4000-8000-${String(name.length).padStart(12, '0')}`

const tenantOf = (domain: string): CustomerTenant | undefined => {
  const [name = ''] = domain.split('.')
  const meant = examples.some(example => example.slice(0, 4) === name.slice(0, 4)) && !examples.includes(name)
  if (meant || !domain.includes('.')) return undefined
  return { id: idFor(name), name: capital(name), domain: `${name}.onmicrosoft.com`, region: 'EU' }
}

/** Every domain is somebody's, but for the misspelt ones. */
class Everybody extends Map<string, CustomerTenant> {
  override get(domain: string): CustomerTenant | undefined {
    const tenant = super.get(domain) ?? tenantOf(domain)
    if (tenant) this.set(domain, tenant)
    return tenant
  }
}

/** Whoever is looked at for the first time thinks for a minute, and then says yes. */
class SoonYes extends Set<string> {
  readonly #asked = new Map<string, number>()
  readonly #now: () => number
  constructor(now: () => number) {
    super()
    this.#now = now
  }
  override has(id: string): boolean {
    const asked = this.#asked.get(id) ?? this.#now()
    this.#asked.set(id, asked)
    return this.#now() - asked >= thinking
  }
}

/** Whoever is asked for administrator privileges thinks as long, and then approves all. */
class SoonApproved extends Map<string, Delegated> {
  readonly #gdap: () => ReturnType<typeof newGdap>
  readonly #asked = new Map<string, number>()
  constructor(gdap: () => ReturnType<typeof newGdap>) {
    super()
    this.#gdap = gdap
  }
  override get(id: string): Delegated | undefined {
    const [one, now] = [super.get(id), this.#gdap().now()]
    if (one?.status !== 'approvalPending') return one
    const asked = this.#asked.get(id) ?? now
    this.#asked.set(id, asked)
    if (now - asked >= thinking) approve(one, this.#gdap())
    return one
  }
}

/** It has been signed in for long, whatever token was kept from the last time. */
class Always extends Set<string> {
  override has(): boolean {
    return true
  }
}

/** A Microsoft on this machine for whoever tries requests in the playground, and the configuration that leads to it. */
export const startStandIn = async (now: () => number = Date.now) => {
  const gdap: ReturnType<typeof newGdap> = {
    ...newGdap(now),
    all: new SoonApproved(() => gdap),
    groups: new Set([servicedesk]),
  }
  const state = { ...newState(), gdap, customers: new Everybody(), accepted: new SoonYes(now), signIns: new Always() }
  const microsoft = await startFakeMicrosoft({ state })
  const addresses = { LOGIN_URL: microsoft.url, GRAPH_URL: microsoft.url, PARTNER_CENTER_URL: microsoft.url }
  const env = {
    ...partner,
    ...addresses,
    PARTNER_CENTER_REFRESH_TOKEN: 'the stand-in knows everybody',
    SECRETS_KEY: hash('sha256', 'the playground keeps nothing secret', 'base64'),
    TENANT_LOOKUP: 'on',
    GDAP: 'on',
    GDAP_GROUPS: `Servicedesk: ${servicedesk}`,
    ACCEPTANCE_MINUTES: '1',
  }
  return { env, stop: microsoft.stop }
}

/** Who opens the playground is an admin of an example partner, unless their own configuration says otherwise. */
export const examplePartner = {
  ADMINS: people.anna.aadObjectId,
  PARTNER_NAME: 'Exempelpartner AB',
  PARTNER_COUNTRY: 'SE',
}

/** What leads to a Microsoft of one's own: then there is no stand-in. */
export const ownMicrosoft = [
  'PARTNER_CENTER_APP_ID',
  'LOGIN_URL',
  'GRAPH_URL',
  'PARTNER_CENTER_URL',
  'RELATIONSHIP_LINK',
]
