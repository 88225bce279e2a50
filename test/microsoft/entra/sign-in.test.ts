import { expect } from 'chai'
import { type Fault, send } from '../fake-server.ts'
import { answers, faults, says } from '../faults.ts'
import { firstSignIn, newWorld, type World } from '../world.ts'

/** An error answer of Microsoft Entra. */
const entra = (error: string, number?: number, status = 400): Fault =>
  answers({ error, error_description: `AADSTS${number}: …`, ...(number && { error_codes: [number] }) }, status)

const refusals: readonly (readonly [what: string, fault: Fault, reason: string, code: string])[] = [
  ['the sign-in has expired', entra('invalid_grant', 700082), 'sign-in-expired', 'AADSTS700082'],
  ['the password was changed', entra('invalid_grant', 50173), 'sign-in-expired', 'AADSTS50173'],
  ['the account was disabled', entra('invalid_grant', 50057), 'sign-in-expired', 'AADSTS50057'],
  ['Entra gives no number', entra('invalid_grant'), 'sign-in-expired', 'invalid_grant'],
  ['multifactor authentication is wanted', entra('invalid_grant', 50076), 'mfa-required', 'AADSTS50076'],
  ['it is to be set up', entra('interaction_required', 50079), 'mfa-required', 'AADSTS50079'],
  ['a policy blocks the account', entra('invalid_grant', 53003), 'conditional-access', 'AADSTS53003'],
  ['nobody has consented', entra('invalid_grant', 65001), 'consent-missing', 'AADSTS65001'],
  ['the app’s secret has expired', entra('invalid_client', 7000222, 401), 'app-rejected', 'AADSTS7000222'],
  ['the app’s secret is wrong', entra('invalid_client', 7000215, 401), 'app-rejected', 'AADSTS7000215'],
  ['the app is unknown', entra('unauthorized_client', 700016), 'app-rejected', 'AADSTS700016'],
  ['the tenant is unknown', entra('invalid_request', 90002), 'app-rejected', 'AADSTS90002'],
  ['Partner Center is not in the tenant', entra('invalid_resource', 500011), 'no-api-access', 'AADSTS500011'],
]

const again = (fault: Fault) => Array.from({ length: 99 }, () => fault)
const troubles: readonly (readonly [what: string, does: readonly Fault[]])[] = [
  ['is broken', again(says(500))],
  ['never answers', again(faults.neverAnswers)],
  ['drips', again(faults.neverEnds)],
  ['hangs up', again(faults.resets)],
  ['sends a web page', again(answers('<html>'))],
  ['sends 400 and a web page', again(answers('<html>', 400))],
  ['sends a token without its time', again(answers({ access_token: 'x' }))],
  ['sends no token', again(answers({ expires_in: '3600' }))],
  ['sends 200 KB', again(faults.isHuge)],
  ['is busy', again(says(429))],
]

describe('The service account’s sign-in', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
  })
  afterEach(() => world.end())

  const formOf = (nth: number) => new URLSearchParams(world.signIns()[nth]?.body)

  it('is renewed for Partner Center, by the token endpoint of version 1', async () => {
    expect(await world.start().invite('reseller')).to.include({ kind: 'link' })
    expect(world.signIns()[0]?.path).to.equal(`/${world.sources.PARTNER_CENTER_TENANT_ID}/oauth2/token`)
    expect(Object.fromEntries(formOf(0))).to.deep.equal({
      resource: world.microsoft.url,
      client_id: world.sources.PARTNER_CENTER_APP_ID,
      client_secret: world.sources.PARTNER_CENTER_APP_SECRET,
      grant_type: 'refresh_token',
      refresh_token: firstSignIn,
      scope: 'openid',
    })
  })

  for (const [what, fault, reason, code] of refusals) {
    it(`fails because ${what}: the admin hears ${reason}`, async () => {
      world.microsoft.faults.login.push(fault)
      expect(await world.start().invite('reseller')).to.deep.equal({ kind: 'refused', reason, code })
      expect(world.linkCalls()).to.deep.equal([])
    })
  }

  for (const [what, does] of troubles) {
    it(`waits when Microsoft Entra ${what}: the admin hears that it cannot be had now`, async () => {
      world.microsoft.faults.login.push(...does)
      expect(await world.start().invite('reseller')).to.include({ kind: 'unavailable' })
      expect(world.linkCalls()).to.deep.equal([])
    })
  }

  it('that never was: the admin hears that somebody must sign in', async () => {
    const links = world.start({ PARTNER_CENTER_REFRESH_TOKEN: '' })
    expect(await links.invite('reseller')).to.deep.equal({ kind: 'refused', reason: 'sign-in-missing' })
    expect(world.microsoft.asked).to.deep.equal([])
  })

  it('without multifactor authentication is told by Partner Center', async () => {
    world.microsoft.state.mfa = false
    expect(await world.start().invite('reseller')).to.include({ kind: 'refused', reason: 'mfa-required' })
  })

  it('serves until two minutes before it expires, then it is renewed', async () => {
    const links = world.start()
    await links.invite('reseller')
    world.clock.advance(3570_000 - 120_000)
    await links.invite('reseller')
    expect(world.signIns()).to.have.lengthOf(1)
    world.clock.advance(60_000)
    await links.invite('reseller')
    expect(world.signIns()).to.have.lengthOf(2)
  })

  it('is renewed once for twenty admins at the same moment', async () => {
    const links = world.start()
    const invitations = await Promise.all(Array.from({ length: 20 }, () => links.invite('reseller')))
    for (const invitation of invitations) expect(invitation).to.include({ kind: 'link' })
    expect(world.signIns()).to.have.lengthOf(1)
    expect(world.linkCalls()).to.have.lengthOf(20)
  })

  it('that Partner Center no longer takes is renewed once, and then serves', async () => {
    const links = world.start()
    await links.invite('reseller')
    world.microsoft.state.tokens.clear()
    expect(await links.invite('reseller')).to.include({ kind: 'link' })
    expect(world.signIns()).to.have.lengthOf(2)
  })

  it('goes on renewing when the admin has stopped waiting: nothing is lost, and the next admin is served at once', async () => {
    let answer = () => {}
    world.microsoft.faults.login.push(({ response, right, advance }) => {
      answer = () => send(response, right)
      advance(3000)
    })
    const links = world.start()
    expect(await links.invite('reseller')).to.deep.equal({ kind: 'unavailable' })
    answer()
    expect(await links.invite('reseller')).to.include({ kind: 'link' })
    expect(world.signIns()).to.have.lengthOf(1)
    world.microsoft.state.signIns.delete(firstSignIn)
    expect(await world.start().invite('reseller')).to.include({ kind: 'link' })
  })
})
