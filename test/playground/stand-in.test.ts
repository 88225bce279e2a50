import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { readConfig } from '../../src/config/config.ts'
import { createServer } from '../../src/http/server.ts'
import { createCertificates } from '../../src/microsoft/events/certificates.ts'
import { createEvents } from '../../src/microsoft/events/receive.ts'
import { createAdminAccess } from '../../src/microsoft/graph/delegated-admin.ts'
import { createTenants } from '../../src/microsoft/graph/tenants.ts'
import { systemClock } from '../../src/microsoft/http/clock.ts'
import { createRelations } from '../../src/microsoft/partner-center/customers.ts'
import { createInvitationLinks } from '../../src/microsoft/partner-center/invitation-links.ts'
import { createLog } from '../../src/runtime/log.ts'
import { localProfile } from './local-profile.ts'
import { examplePartner, registerEvents, startStandIn, thinking } from './stand-in.ts'

const log = createLog('silent', () => {})

describe('Whoever tries requests in the playground', () => {
  let now = 0
  let standIn: Awaited<ReturnType<typeof startStandIn>>
  before(async () => {
    standIn = await startStandIn({ now: () => now, botPort: 1 })
  })
  after(() => standIn.stop())
  const config = () => readConfig({ ...examplePartner, ...standIn.env, ...localProfile })

  it('is an admin of an example partner, with a configuration that the bot takes', () => {
    expect(config().ADMINS).to.deep.equal([examplePartner.ADMINS])
    expect(config().PARTNER_NAME).to.equal('Exempelpartner AB')
  })

  it('finds the customer’s tenant with its name, and a misspelt domain to be none', async () => {
    const tenants = createTenants(config(), { log })
    expect(await tenants.look('contoso.se')).to.include({ kind: 'found', name: 'Contoso', region: 'EU' })
    expect(await tenants.look('contso.se')).to.deep.equal({ kind: 'none' })
    expect(await tenants.look('egetforetag.se')).to.include({ kind: 'found', name: 'Egetforetag' })
  })

  it('gets an invitation link, whatever sign-in was kept from the last time', async () => {
    const safe = {
      read: async () => undefined,
      write: async () => {},
      setAside: async () => {},
      alone: (work: () => Promise<never>) => work(),
    }
    expect(await createInvitationLinks(config(), safe, { log }).invite('reseller')).to.include({ kind: 'link' })
  })

  it('sees the customer think for a while, and then say yes', async () => {
    const tenants = createTenants(config(), { log })
    const contoso = await tenants.look('contoso.se')
    const relations = createRelations(config(), { log })
    const look = () => relations.look(contoso.kind === 'found' ? contoso.id : '')
    expect(await look()).to.equal('none')
    now = thinking - 1
    expect(await look()).to.equal('none')
    now = thinking
    expect(await look()).to.equal('ours')
  })

  it('asks the customer for administrator privileges, who approves them after a while; a group of ours then has them', async () => {
    const access = createAdminAccess(config(), { log })
    const [group] = config().GDAP_GROUPS
    const wish = {
      name: 'kg-request-16-chars-1',
      tenantId: 'dddddddd-1111-4222-8333-444444444444',
      customer: 'Contoso',
    }
    const roles = ['f023fd81-a637-4b56-95fd-791ac0226033']
    const open = await access.open({ ...wish, roles, days: 730, extends: false })
    expect(open).to.include({ kind: 'seen', stage: 'pending' })
    const id = open.kind === 'seen' ? open.id : ''
    expect(await access.read(id)).to.include({ stage: 'pending' })
    now += thinking
    expect(await access.read(id)).to.include({ stage: 'active' })
    expect(await access.assign(id, group?.id ?? '', roles)).to.equal('pending')
    expect(await access.assign(id, group?.id ?? '', roles)).to.equal('pending')
    expect(await access.assign(id, group?.id ?? '', roles)).to.equal('active')
  })

  it('is told of a yes by an event that the stand-in’s own authority has signed, once it is registered; but not of Fabrikam’s, which gets lost', async () => {
    const outcomes: string[] = []
    const told: string[] = []
    const door = createEvents({
      certificates: createCertificates(
        {
          ...{
            origin: standIn.env.PARTNER_CENTER_CERTIFICATES_URL,
            issuers: [standIn.env.PARTNER_CENTER_CERTIFICATES_URL],
          },
          ...{ organisation: 'Microsoft Corporation' },
          roots: () => [new X509Certificate(readFileSync(standIn.env.NODE_EXTRA_CA_CERTS))],
        },
        systemClock,
      ),
      ...{
        partner: standIn.env.PARTNER_CENTER_TENANT_ID,
        clock: systemClock,
        log,
        note: outcome => outcomes.push(outcome),
      },
      look: async tenant => told.push(tenant),
    })
    const server = createServer({ messages: async () => ({ status: 401 }), ready: async () => {}, events: door })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const PARTNER_CENTER_EVENTS_URL = `http://127.0.0.1:${port}/api/partner-center-events`
    await registerEvents({ ...examplePartner, ...localProfile, ...standIn.env, PARTNER_CENTER_EVENTS_URL })
    const [litware, fabrikam] = await Promise.all(
      ['litware.se', 'fabrikam.se'].map(createTenants(config(), { log }).look),
    )
    const ids = [litware, fabrikam].map(sight => (sight?.kind === 'found' ? sight.id : ''))
    const relations = createRelations(config(), { log })
    now = Date.now()
    for (const id of ids) expect(await relations.look(id)).to.equal('none')
    now += thinking
    while (!told.includes(ids[0] ?? '')) await pause(20)
    expect(await relations.look(ids[1] ?? '')).to.equal('ours')
    await pause(600)
    expect(told).to.not.include(ids[1])
    expect(outcomes).to.include('told')
    expect(outcomes.filter(each => !['told', 'old'].includes(each))).to.deep.equal([])
    server.server.closeAllConnections()
    server.close()
  }).timeout(20_000)
})
