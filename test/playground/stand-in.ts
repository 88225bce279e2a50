import { execFile } from 'node:child_process'
import { hash, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { approve, type Delegated, newGdap } from '../microsoft/fake-gdap.ts'
import { startFakeMicrosoft } from '../microsoft/fake-server.ts'
import { type CustomerTenant, newState, partner } from '../microsoft/fake-state.ts'
import { people } from './scene.ts'
import { type Happened, startTelling } from './tell-events.ts'

/** Firms that everybody tries things with: a domain that nearly is one of theirs is a misspelt one. */
const examples = ['contoso', 'fabrikam', 'northwind', 'tailspin', 'litware', 'wingtip']
/** Milliseconds after the first look at a customer until they have said yes. */
export const thinking = 45_000
/** Whose events get lost, so that both ways to a yes can be seen. */
const lost = 'fabrikam'

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
  /** Who has said yes, whether somebody has looked since or not. */
  all(): readonly string[] {
    return [...this.#asked.keys()].filter(id => this.has(id))
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

interface Options {
  readonly now?: () => number
  /** Where the bot listens: it is told there what has happened. Without it nobody is. */
  readonly botPort?: number
}

/** What Partner Center would tell of, but for what gets lost. */
const happenedIn =
  (accepted: SoonYes, { all }: ReturnType<typeof newGdap>) =>
  (): readonly Happened[] => {
    const yes = accepted.all().map(tenant => ({ event: 'reseller-relationship-accepted-by-customer', tenant }))
    const approved = [...all.keys()].flatMap(id => {
      const { status, customer } = all.get(id) ?? {}
      const tenant = status === 'active' ? customer?.tenantId : undefined
      return tenant ? [{ event: 'granular-admin-relationship-approved', tenant }] : []
    })
    return [...yes, ...approved].filter(({ tenant }) => tenant !== idFor(lost))
  }

/** The authority that signs the events, as Node takes one in: in a file. */
const trusted = (certificate: Buffer) => {
  const folder = mkdtempSync(join(tmpdir(), 'kanalguiden-authority-'))
  const file = join(folder, 'root.pem')
  writeFileSync(file, new X509Certificate(certificate).toString())
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  return { file, remove }
}

/** A Microsoft on this machine for whoever tries requests in the playground, and the configuration that leads to it. */
export const startStandIn = async ({ now = Date.now, botPort }: Options = {}) => {
  const gdap: ReturnType<typeof newGdap> = {
    ...newGdap(now),
    all: new SoonApproved(() => gdap),
    groups: new Set([servicedesk]),
  }
  const accepted = new SoonYes(now)
  const state = { ...newState(), gdap, customers: new Everybody(), accepted, signIns: new Always() }
  const microsoft = await startFakeMicrosoft({ state })
  const telling = await startTelling(state, happenedIn(accepted, gdap), now)
  const authority = trusted(telling.root)
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
    PARTNER_CENTER_CERTIFICATES_URL: telling.origin,
    PARTNER_CENTER_EVENTS_URL: botPort ? `http://127.0.0.1:${botPort}/api/partner-center-events` : '',
    NODE_EXTRA_CA_CERTS: authority.file,
  }
  const stop = async () => {
    authority.remove()
    await Promise.all([telling.stop(), microsoft.stop()])
  }
  return { env, state, stop }
}

/** Registers the bot for the stand-in's events, by the command that an operator gives. */
export const registerEvents = (env: NodeJS.ProcessEnv) =>
  promisify(execFile)(process.execPath, ['src/cli/kanalguiden.ts', 'events', 'register'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...env },
  })

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
