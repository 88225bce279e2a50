import { expect } from 'chai'
import { createConfiguredAdmins } from '../../../src/microsoft/graph/admins.ts'
import type { Fault } from '../fake-server.ts'
import { answers, faults, says } from '../faults.ts'
import { newWorld, type World } from '../world.ts'

const anna = 'aaaaaaaa-1111-4222-8333-444444444444'
const bo = 'bbbbbbbb-1111-4222-8333-444444444444'
const group = 'cccccccc-1111-4222-8333-444444444444'

const again = (fault: Fault) => Array.from({ length: 99 }, () => fault)
const unreachable: readonly (readonly [what: string, does: readonly Fault[]])[] = [
  ['is down', again(says(503))],
  ['is broken', again(answers({ error: { code: 'InternalServerError' } }, 500))],
  ['is busy', [says(429, { 'Retry-After': '30' })]],
  ['never answers', again(faults.neverAnswers)],
  ['drips', again(faults.neverEnds)],
  ['hangs up', again(faults.resets)],
  ['does not permit it', again(answers({ error: { code: 'Authorization_RequestDenied' } }, 403))],
  ['does not take the token, not even a new one', again(says(401))],
  ['sends a web page', again(answers('<html>'))],
  ['sends half a JSON', again(answers('{"value":['))],
  ['sends no list', again(answers({ value: group }))],
  ['sends 200 KB', again(faults.isHuge)],
  ['redirects', again(says(302, { Location: 'http://127.0.0.1:9/' }))],
]

describe('Who is an admin', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
    world.microsoft.state.people.add(anna).add(bo)
    world.microsoft.state.members.set(group, new Set([anna]))
  })
  afterEach(() => world.end())

  const admins = (changes: object = {}) => {
    const { url } = world.microsoft
    const registration = {
      MicrosoftAppId: world.sources.PARTNER_CENTER_APP_ID,
      MicrosoftAppPassword: world.sources.PARTNER_CENTER_APP_SECRET,
      MicrosoftAppTenantId: world.sources.PARTNER_CENTER_TENANT_ID,
    }
    const sources = { ADMINS: [], ADMIN_GROUP_ID: group, ...registration, LOGIN_URL: url, GRAPH_URL: url, ...changes }
    return createConfiguredAdmins(sources, world)
  }
  const checks = () => world.callsTo('/checkMemberGroups')

  it('is who is named in the configuration, whatever the case, and nobody else', async () => {
    const named = admins({ ADMINS: [anna.toUpperCase()], ADMIN_GROUP_ID: '' })
    expect(await named.isAdmin(anna)).to.equal('yes')
    expect(await named.isAdmin(bo)).to.equal('no')
    expect(world.microsoft.asked).to.deep.equal([])
  })

  it('is nobody when nobody is configured', async () => {
    expect(await admins({ ADMIN_GROUP_ID: '' }).isAdmin(anna)).to.equal('no')
  })

  it('is a member of the group, and who is not, is not', async () => {
    expect(await admins().isAdmin(anna)).to.equal('yes')
    expect(await admins().isAdmin(bo)).to.equal('no')
  })

  it('is asked of Graph as the bot itself', async () => {
    await admins().isAdmin(anna)
    const [login, check] = world.microsoft.asked
    expect(login?.path).to.equal(`/${world.sources.PARTNER_CENTER_TENANT_ID}/oauth2/v2.0/token`)
    const form = new URLSearchParams(login?.body)
    expect(form.get('grant_type')).to.equal('client_credentials')
    expect(form.get('scope')).to.equal(`${world.microsoft.url}/.default`)
    expect(check?.path).to.equal(`/v1.0/users/${anna}/checkMemberGroups`)
    expect(JSON.parse(check?.body ?? '')).to.deep.equal({ groupIds: [group] })
  })

  it('is not who is named while the directory is down: that one is an admin all the same', async () => {
    world.microsoft.faults.graph.push(...again(says(503)))
    expect(await admins({ ADMINS: [bo] }).isAdmin(bo)).to.equal('yes')
  })

  it('is no stranger: whom the directory does not know, is none', async () => {
    expect(await admins().isAdmin('dddddddd-1111-4222-8333-444444444444')).to.equal('no')
  })

  for (const id of ['', 'anna', '../groups', `${anna}/memberOf`, '00000000', '__proto__', 'x'.repeat(10_000)]) {
    it(`is not ${JSON.stringify(id.slice(0, 40))}, and Graph is not asked`, async () => {
      expect(await admins().isAdmin(id)).to.equal('no')
      expect(world.microsoft.asked).to.deep.equal([])
    })
  }

  for (const [what, does] of unreachable) {
    it(`is unknown when Graph ${what}, but not for long`, async () => {
      world.microsoft.faults.graph.push(...does)
      const asked = admins()
      expect(await asked.isAdmin(anna)).to.equal('unknown')
      world.clock.advance(5000)
      expect(await asked.isAdmin(anna), 'who comes while it is still tried').to.equal('unknown')
      world.microsoft.faults.graph.length = 0
      world.clock.advance(31_000)
      expect(await asked.isAdmin(anna)).to.equal('yes')
    })
  }

  it('is unknown when the bot cannot sign in', async () => {
    world.microsoft.state.secret = 'a new secret'
    expect(await admins().isAdmin(anna)).to.equal('unknown')
    expect(world.lines.join()).to.include('AADSTS7000215')
  })

  it('says in the log what to mend when Graph does not permit it', async () => {
    world.microsoft.faults.graph.push(says(403))
    await admins().isAdmin(anna)
    expect(world.lines.join()).to.include('GroupMember.Read.All')
    expect(world.lines.join()).not.to.include(anna)
  })

  it('is remembered for five minutes, and who is none for one', async () => {
    const asked = admins()
    for (const id of [anna, bo, anna, bo]) await asked.isAdmin(id)
    expect(checks()).to.have.lengthOf(2)
    world.clock.advance(61_000)
    for (const id of [anna, bo]) await asked.isAdmin(id)
    expect(checks()).to.have.lengthOf(3)
    world.clock.advance(4 * 60_000)
    expect(await asked.isAdmin(anna)).to.equal('yes')
    expect(checks()).to.have.lengthOf(4)
  })

  it('is no longer who left the group, five minutes later', async () => {
    const asked = admins()
    expect(await asked.isAdmin(anna)).to.equal('yes')
    world.microsoft.state.members.get(group)?.delete(anna)
    world.clock.advance(5 * 60_000)
    expect(await asked.isAdmin(anna)).to.equal('no')
  })

  it('is asked once for twenty questions at the same moment, with one sign-in', async () => {
    const asked = admins()
    const said = await Promise.all(Array.from({ length: 20 }, () => asked.isAdmin(anna)))
    expect(said).to.deep.equal(Array(20).fill('yes'))
    expect(world.microsoft.asked).to.have.lengthOf(2)
  })

  it('survives a stumble, and a token that is no longer taken', async () => {
    const asked = admins()
    world.microsoft.faults.graph.push(says(502), faults.resets)
    expect(await asked.isAdmin(anna)).to.equal('yes')
    world.microsoft.state.tokens.clear()
    expect(await asked.isAdmin(bo)).to.equal('no')
  })

  it('is not waited for longer than a second and a half, and known the next time', async () => {
    let answer = () => {}
    world.microsoft.faults.graph.push(({ response, right, advance }) => {
      answer = () => response.end(JSON.stringify(right.body))
      advance(1500)
    })
    const asked = admins()
    expect(await asked.isAdmin(anna)).to.equal('unknown')
    answer()
    expect(await asked.isAdmin(anna)).to.equal('yes')
    expect(checks()).to.have.lengthOf(1)
  })

  it('takes the group’s id whatever its case', async () => {
    world.microsoft.faults.graph.push(answers({ value: [group.toUpperCase()] }))
    expect(await admins().isAdmin(anna)).to.equal('yes')
  })

  it('is not who is in another group that Graph names', async () => {
    world.microsoft.faults.graph.push(answers({ value: [bo] }))
    expect(await admins().isAdmin(anna)).to.equal('no')
  })
})
