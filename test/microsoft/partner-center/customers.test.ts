import { expect } from 'chai'
import { createRelations } from '../../../src/microsoft/partner-center/customers.ts'
import type { Fault } from '../fake-server.ts'
import { answers, faults, refuses, says, throttles } from '../faults.ts'
import { newWorld, type World } from '../world.ts'

const id = 'dddddddd-1111-4222-8333-444444444444'
const again = (fault: Fault) => Array.from({ length: 99 }, () => fault)

const unknown: readonly (readonly [what: string, does: readonly Fault[]])[] = [
  ['is down', again(says(503))],
  ['is busy, by a decimal', [throttles({ 'Retry-After': '57.3' })]],
  ['never answers', again(faults.neverAnswers)],
  ['drips', again(faults.neverEnds)],
  ['hangs up', again(faults.resets)],
  ['does not take the token, not even a new one', again(says(401))],
  ['does not permit it', again(refuses(403, 2032))],
  ['sends a web page', again(answers('<html>'))],
  [
    'answers about somebody else',
    again(answers({ id: 'eeeeeeee-1111-4222-8333-444444444444', relationshipToPartner: 'reseller' })),
  ],
  ['redirects', again(says(302, { Location: 'http://127.0.0.1:9/' }))],
]

describe('Whether a tenant is a customer of ours', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
  })
  afterEach(() => world.end())
  const relations = () => createRelations(world.sources, world)

  it('is said by Partner Center, to the app alone: nobody need have signed in', async () => {
    world.microsoft.state.accepted.add(id)
    world.microsoft.state.signIns.clear()
    expect(await relations().look(id.toUpperCase())).to.equal('ours')
  })

  for (const [status, code, sight] of [
    [404, '60003', 'none'],
    [404, 'x', 'none'],
    [403, '20002', 'refused'],
  ] as const)
    it(`is not so when it answers ${status} with ${code}: ${sight}`, async () => {
      world.microsoft.state.strangers = { status, code }
      expect(await relations().look(id)).to.equal(sight)
    })

  it('is not so of one whom the partner only advises', async () => {
    world.microsoft.faults.partnerCenter.push(answers({ id, relationshipToPartner: 'advisor' }))
    expect(await relations().look(id)).to.equal('none')
  })

  for (const [what, does] of unknown)
    it(`is not known when it ${what}`, async () => {
      world.microsoft.faults.partnerCenter.push(...does)
      expect(await relations().look(id)).to.equal('unknown')
    })

  it('is not known without a token, and never asked for what is no tenant id', async () => {
    expect(await relations().look('../customers')).to.equal('unknown')
    expect(world.microsoft.asked).to.deep.equal([])
    world.microsoft.state.secret = 'another'
    expect(await relations().look(id)).to.equal('unknown')
  })

  it('is not asked while Partner Center wants to be left alone', async () => {
    world.microsoft.state.accepted.add(id)
    world.microsoft.faults.partnerCenter.push(throttles({ 'Retry-After': '57.3' }))
    const asked = relations()
    await asked.look(id)
    world.clock.advance(57_000)
    expect(await asked.look(id)).to.equal('unknown')
    world.clock.advance(1_000)
    expect(await asked.look(id)).to.equal('ours')
  })
})
