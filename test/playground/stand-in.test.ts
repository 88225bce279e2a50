import { expect } from 'chai'
import { readConfig } from '../../src/config/config.ts'
import { createAdminAccess } from '../../src/microsoft/graph/delegated-admin.ts'
import { createTenants } from '../../src/microsoft/graph/tenants.ts'
import { createRelations } from '../../src/microsoft/partner-center/customers.ts'
import { createInvitationLinks } from '../../src/microsoft/partner-center/invitation-links.ts'
import { createLog } from '../../src/runtime/log.ts'
import { localProfile } from './local-profile.ts'
import { examplePartner, startStandIn } from './stand-in.ts'

const log = createLog('silent', () => {})

describe('Whoever tries requests in the playground', () => {
  let now = 0
  let standIn: Awaited<ReturnType<typeof startStandIn>>
  before(async () => {
    standIn = await startStandIn(() => now)
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

  it('sees the customer think for a minute, and then say yes', async () => {
    const tenants = createTenants(config(), { log })
    const contoso = await tenants.look('contoso.se')
    const relations = createRelations(config(), { log })
    const look = () => relations.look(contoso.kind === 'found' ? contoso.id : '')
    expect(await look()).to.equal('none')
    now = 59_000
    expect(await look()).to.equal('none')
    now = 60_000
    expect(await look()).to.equal('ours')
  })

  it('asks the customer for administrator privileges, who approves them after a minute; a group of ours then has them', async () => {
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
    now += 60_000
    expect(await access.read(id)).to.include({ stage: 'active' })
    expect(await access.assign(id, group?.id ?? '', roles)).to.equal('pending')
    expect(await access.assign(id, group?.id ?? '', roles)).to.equal('pending')
    expect(await access.assign(id, group?.id ?? '', roles)).to.equal('active')
  })
})
