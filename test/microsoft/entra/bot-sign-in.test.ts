import { expect } from 'chai'
import { createBotSignIn } from '../../../src/microsoft/entra/bot-sign-in.ts'
import { answers, faults, says } from '../faults.ts'
import { newWorld, type World } from '../world.ts'

const refusal = (number: number, error = 'invalid_client', status = 401) =>
  answers({ error, error_description: `AADSTS${number}: …`, error_codes: [number] }, status)
const again = <Fault>(fault: Fault) => Array.from({ length: 9 }, () => fault)
const minutes = (count: number) => count * 60_000

describe('The bot’s sign-in to Bot Framework', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
  })
  afterEach(() => world.end())

  const bot = (changes: object = {}, header = 'header-of-the-inside') => {
    const account = {
      MicrosoftAppId: world.sources.PARTNER_CENTER_APP_ID,
      MicrosoftAppPassword: world.sources.PARTNER_CENTER_APP_SECRET,
      MicrosoftAppTenantId: world.sources.PARTNER_CENTER_TENANT_ID,
      MicrosoftAppType: 'MultiTenant',
      LOGIN_URL: world.microsoft.url,
    }
    return createBotSignIn({ ...account, ...changes }, { url: `${world.microsoft.url}/msi/token`, header }, world)
  }
  const formOf = (nth: number) => Object.fromEntries(new URLSearchParams(world.callsTo('/v2.0/token')[nth]?.body))

  it('of a bot of many tenants goes to Bot Framework’s own tenant, for Bot Framework', async () => {
    expect(await bot()()).to.include({ kind: 'signed-in' })
    expect(world.microsoft.asked.map(({ path }) => path)).to.deep.equal(['/botframework.com/oauth2/v2.0/token'])
    expect(formOf(0)).to.deep.equal({
      client_id: world.sources.PARTNER_CENTER_APP_ID,
      client_secret: world.sources.PARTNER_CENTER_APP_SECRET,
      grant_type: 'client_credentials',
      scope: 'https://api.botframework.com/.default',
    })
  })

  it('of a bot of one tenant goes to that tenant', async () => {
    expect(await bot({ MicrosoftAppType: 'SingleTenant' })()).to.include({ kind: 'signed-in' })
    const { PARTNER_CENTER_TENANT_ID: tenant } = world.sources
    expect(world.microsoft.asked.map(({ path }) => path)).to.deep.equal([`/${tenant}/oauth2/v2.0/token`])
  })

  it('of a managed identity goes to the platform that it runs on, without a secret', async () => {
    const managed = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' }
    expect(await bot(managed)()).to.deep.equal({ kind: 'signed-in', expires: Date.parse('2026-11-23T09:00:00Z') })
    const [asked, ...more] = world.microsoft.asked
    expect(more).to.deep.equal([])
    expect(asked?.path).to.equal('/msi/token')
    expect(Object.fromEntries(asked?.query ?? [])).to.deep.equal({
      'api-version': '2019-08-01',
      resource: 'https://api.botframework.com',
      client_id: world.sources.PARTNER_CENTER_APP_ID,
    })
  })

  it('of a managed identity that is not assigned here is refused, and of a platform that is not there unavailable', async () => {
    const managed = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' }
    const other = { ...managed, MicrosoftAppId: 'aaaaaaaa-0000-4000-8000-00000000000f' }
    expect(await bot(other)()).to.include({ kind: 'refused', code: '400' })
    expect(await bot(managed, 'wrong')()).to.include({ kind: 'refused', code: '401' })
    world.microsoft.faults.identity.push(...again(faults.resets))
    expect(await bot(managed)()).to.deep.equal({ kind: 'unavailable' })
  })

  it('is asked for once, however often one asks, until shortly before it expires', async () => {
    const ask = bot()
    for (const _ of Array.from({ length: 50 })) await ask()
    await Promise.all(Array.from({ length: 50 }, ask))
    world.clock.advance(minutes(54))
    await ask()
    expect(world.callsTo('/token')).to.have.length(1)
    world.clock.advance(minutes(2))
    expect(await ask()).to.include({ kind: 'signed-in' })
    expect(world.callsTo('/token')).to.have.length(2)
  })

  it('that is refused is not tried again for ten seconds, and then heals by itself', async () => {
    const ask = bot()
    world.microsoft.state.secret = 'another'
    for (const _ of Array.from({ length: 50 })) expect(await ask()).to.include({ code: 'AADSTS7000215' })
    expect(world.callsTo('/token')).to.have.length(1)
    world.microsoft.state.secret = world.sources.PARTNER_CENTER_APP_SECRET
    world.clock.advance(10_001)
    expect(await ask()).to.include({ kind: 'signed-in' })
  })

  const refusals: readonly (readonly [what: string, number: number])[] = [
    ['a wrong secret', 7000215],
    ['an expired secret', 7000222],
    ['an unknown app', 700016],
    ['an unknown tenant', 90002],
    ['a disabled app', 7000112],
  ]
  for (const [what, number] of refusals) {
    it(`with ${what} says so with Microsoft’s own number`, async () => {
      world.microsoft.faults.login.push(refusal(number))
      expect(await bot()()).to.include({ kind: 'refused', code: `AADSTS${number}` })
    })
  }

  it('is unavailable when nobody answers, answers too late or answers something else', async () => {
    for (const fault of [
      says(500),
      says(503),
      faults.resets,
      answers('<html>'),
      faults.neverAnswers,
      faults.isNoHttp,
    ]) {
      world.microsoft.faults.login.length = 0
      world.microsoft.faults.login.push(...again(fault))
      expect(await bot()()).to.deep.equal({ kind: 'unavailable' })
    }
  })
})
