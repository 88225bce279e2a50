import { expect } from 'chai'
import { createTenants } from '../../../src/microsoft/graph/tenants.ts'
import type { Fault } from '../fake-server.ts'
import { answers, faults, says } from '../faults.ts'
import { newWorld, type World } from '../world.ts'

const contoso = {
  id: 'dddddddd-1111-4222-8333-444444444444',
  name: 'Contoso AB',
  domain: 'contoso.onmicrosoft.com',
  region: 'EU',
}
const again = (fault: Fault) => Array.from({ length: 99 }, () => fault)

const faultsOfEntra: readonly (readonly [what: string, does: readonly Fault[]])[] = [
  ['is down', again(says(503))],
  ['is busy, for a decimal of a second more than anybody waits', [says(429, { 'Retry-After': '9.128' })]],
  ['never answers', again(faults.neverAnswers)],
  ['drips', again(faults.neverEnds)],
  ['hangs up', again(faults.resets)],
  ['sends a web page', again(answers('<html>'))],
  ['sends a page that says 404', again(answers('<html>', 404))],
  ['names no tenant', again(answers({ issuer: 'https://login.microsoftonline.com/common/v2.0' }))],
  ['sends 200 KB', again(faults.isHuge)],
  ['redirects', again(says(302, { Location: 'http://127.0.0.1:9/' }))],
]

describe('Which tenant a domain belongs to', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
    world.microsoft.state.customers.set('contoso.se', contoso)
  })
  afterEach(() => world.end())

  const tenants = (changes: object = {}) => {
    const { url } = world.microsoft
    const registration = {
      MicrosoftAppId: world.sources.PARTNER_CENTER_APP_ID,
      MicrosoftAppPassword: world.sources.PARTNER_CENTER_APP_SECRET,
      MicrosoftAppTenantId: world.sources.PARTNER_CENTER_TENANT_ID,
    }
    const nobody = { PARTNER_CENTER_TENANT_ID: '', PARTNER_CENTER_APP_ID: '', PARTNER_CENTER_APP_SECRET: '' }
    const sources = {
      ...nobody,
      ADMINS: [],
      ADMIN_GROUP_ID: '',
      ...registration,
      LOGIN_URL: url,
      GRAPH_URL: url,
      ...changes,
    }
    return createTenants(sources, world)
  }
  const looks = () => world.callsTo('/openid-configuration')

  it('is told with its id, cloud, region and own name, by domain and by id', async () => {
    const found = { kind: 'found', cloud: 'public', ...contoso }
    expect(await tenants().look('Contoso.SE')).to.deep.equal(found)
    expect(await tenants().look(contoso.id.toUpperCase())).to.deep.equal(found)
  })

  it('is told without a name where the bot may not ask for it, or has no app of its own', async () => {
    const { name: _, domain: __, ...bare } = contoso
    world.microsoft.state.mayAskNames = false
    expect(await tenants().look('contoso.se')).to.deep.equal({ kind: 'found', cloud: 'public', ...bare })
    expect(await tenants({ MicrosoftAppPassword: '' }).look('contoso.se')).to.deep.equal({
      kind: 'found',
      cloud: 'public',
      ...bare,
    })
  })

  it('is asked for its name by the app for Partner Center where the bot has none of its own', async () => {
    const { PARTNER_CENTER_TENANT_ID, PARTNER_CENTER_APP_ID, PARTNER_CENTER_APP_SECRET } = world.sources
    const app = { PARTNER_CENTER_TENANT_ID, PARTNER_CENTER_APP_ID, PARTNER_CENTER_APP_SECRET }
    expect(await tenants({ MicrosoftAppId: '', ...app }).look('contoso.se')).to.include({ name: 'Contoso AB' })
  })

  it('is none where Entra knows none', async () => {
    expect(await tenants().look('contso.se')).to.deep.equal({ kind: 'none' })
  })

  for (const [name, what, cloud] of [
    ['US Government', { subScope: 'DODCON', cloud: 'microsoftonline.us' }, 'us-government'],
    ['GCC, which lies in the public cloud', { subScope: 'GCC' }, 'public'],
    ['21Vianet', { cloud: 'partner.microsoftonline.cn' }, '21vianet'],
  ] as const) {
    it(`says which cloud it is in: ${name}`, async () => {
      world.microsoft.state.customers.set('contoso.se', { ...contoso, ...what })
      expect(await tenants().look('contoso.se')).to.include({ kind: 'found', cloud })
    })
  }

  it('is asked of Microsoft in its own spelling when the domain is of another script', async () => {
    world.microsoft.state.customers.set('xn--hlns-poa0a.se', contoso)
    expect(await tenants().look('åhléns.se')).to.include({ kind: 'found' })
    expect(looks().map(({ path }) => path)).to.deep.equal(['/xn--hlns-poa0a.se/v2.0/.well-known/openid-configuration'])
  })

  for (const hostile of [
    '../common',
    'contoso.se/../x',
    'contoso.se?x=',
    'a@b.se',
    'common',
    '',
    'x'.repeat(300),
    '127.0.0.1:9',
  ])
    it(`is not asked for what is no domain: ${hostile.slice(0, 20)}`, async () => {
      expect(await tenants().look(hostile)).to.deep.equal({ kind: 'unchecked' })
      expect(world.microsoft.asked).to.deep.equal([])
    })

  for (const [what, does] of faultsOfEntra)
    it(`is not checked when Entra ${what}; nothing rejects, and soon it is asked again`, async () => {
      world.microsoft.faults.login.push(...does)
      const found = tenants()
      expect(await found.look('contoso.se')).to.deep.equal({ kind: 'unchecked' })
      world.microsoft.faults.login.length = 0
      // What was begun for the first goes on for whoever asks next.
      for (let asks = 0; asks < 5; asks++) {
        world.clock.advance(20_000)
        if ((await found.look('contoso.se')).kind === 'found') return
      }
      expect.fail('it was never asked again')
    })

  it('is asked once, whoever asks, and remembered for an hour', async () => {
    const found = tenants()
    await Promise.all([1, 2, 3].map(() => found.look('contoso.se')))
    world.clock.advance(59 * 60_000)
    await found.look('contoso.se')
    expect(looks()).to.have.length(1)
    world.clock.advance(2 * 60_000)
    await found.look('contoso.se')
    expect(looks()).to.have.length(2)
  })
})
