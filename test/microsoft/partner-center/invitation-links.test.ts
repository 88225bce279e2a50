import { expect } from 'chai'
import { type Row, rows } from '../fault-table.ts'
import { faults, rightBut, says, throttles } from '../faults.ts'
import { newWorld, type World } from '../world.ts'

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

describe('An admin asks for the invitation link', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
  })
  afterEach(() => world.end())

  /** Plays one row, and tells what came of it. */
  const play = async ([, does, hears, asked]: Row) => {
    world.microsoft.faults.partnerCenter.push(...does)
    const started = world.clock.ticks()
    const invitation = await world.start().invite('reseller')
    expect(invitation).to.include(hears)
    expect(world.linkCalls()).to.have.lengthOf(asked)
    expect(world.clock.ticks() - started, 'virtual milliseconds').to.be.at.most(60_000)
    return invitation
  }

  for (const row of rows.good) {
    it(`and gets it, verbatim, when Partner Center ${row[0]}`, async () => {
      expect(await play(row)).to.deep.equal({ kind: 'link', url: world.microsoft.state.link })
      expect(world.clock.slept.reduce((sum, milliseconds) => sum + milliseconds, 0)).to.be.below(2500)
    })
  }

  for (const row of rows.refusing) {
    it(`and hears what to mend when Partner Center ${row[0]}: ${(row[2] as { reason: string }).reason}`, async () => {
      expect(await play(row))
        .to.have.property('correlationId')
        .that.matches(guid)
    })
  }

  for (const row of rows.failing) {
    it(`and hears that it cannot be had now when Partner Center ${row[0]}`, async () => {
      expect(await play(row))
        .to.have.property('correlationId')
        .that.matches(guid)
    })
  }

  it('and is not kept waiting: whatever is slept away stays within the budget', async () => {
    for (const budget of [500, 1000, 2500]) {
      world.microsoft.faults.partnerCenter = Array.from({ length: 9 }, () => says(502))
      const started = world.clock.ticks()
      const links = world.start({ PARTNER_CENTER_BUDGET: budget })
      expect(await links.invite('reseller')).to.include({ kind: 'unavailable' })
      expect(world.clock.ticks() - started).to.be.at.most(budget)
    }
  })

  it('with the headers that Partner Center documents', async () => {
    await world.start().invite('reseller')
    const [call] = world.linkCalls()
    expect(call?.headers).to.include({ accept: 'application/json', 'ms-partnercenter-application': 'Kanalguiden' })
    expect(call?.headers.authorization).to.match(/^Bearer \S+$/)
    expect(call?.query.size).to.equal(0)
  })

  it('under one request id while it is repeated, and a correlation id each time; the next time under others', async () => {
    world.microsoft.faults.partnerCenter.push(says(502), says(401), faults.resets)
    const links = world.start()
    await links.invite('reseller')
    await links.invite('reseller')
    const ids = (name: string) => world.linkCalls().map(({ headers }) => headers[name])
    expect(ids('ms-requestid')).to.have.lengthOf(5)
    expect(new Set(ids('ms-requestid').slice(0, 4))).to.have.property('size', 1)
    expect(new Set(ids('ms-requestid'))).to.have.property('size', 2)
    expect(new Set(ids('ms-correlationid'))).to.have.property('size', 5)
    for (const id of [...ids('ms-requestid'), ...ids('ms-correlationid')]) expect(id).to.match(guid)
  })

  it('and gets Partner Center’s own correlation id with a refusal, when it has one', async () => {
    world.microsoft.faults.partnerCenter.push(says(403, { 'MS-CorrelationId': 'theirs-1' }))
    expect(await world.start().invite('reseller')).to.include({ correlationId: 'theirs-1' })
    world.microsoft.faults.partnerCenter.push(says(403, { 'MS-CorrelationId': 'x'.repeat(500) }))
    expect(await world.start().invite('reseller'))
      .to.have.property('correlationId')
      .that.matches(guid)
  })

  it('and leaves Partner Center alone for as long as it has asked for', async () => {
    world.microsoft.faults.partnerCenter.push(throttles({ 'Retry-After': '57' }))
    const links = world.start()
    await links.invite('reseller')
    world.clock.advance(50_000)
    expect(await links.invite('reseller')).to.deep.equal({ kind: 'unavailable', retryAfterSeconds: 7 })
    expect(world.linkCalls()).to.have.lengthOf(1)
    world.clock.advance(7000)
    expect(await links.invite('reseller')).to.include({ kind: 'link' })
  })

  it('and when Partner Center is not there at all, is told so', async () => {
    const links = world.start({ PARTNER_CENTER_URL: 'http://127.0.0.1:9' })
    expect(await links.invite('reseller')).to.include({ kind: 'unavailable' })
  })

  it('and blanks around the link are no part of it', async () => {
    const { link } = world.microsoft.state
    world.microsoft.faults.partnerCenter.push(rightBut(({ status }) => ({ status, body: { url: ` ${link}\n` } })))
    expect(await world.start().invite('reseller')).to.deep.equal({ kind: 'link', url: link })
  })

  it('of an indirect reseller, which no API gives: by hand, or the configured one', async () => {
    const link = world.microsoft.state.link.replace('ResellerRelationship', 'IndirectResellerRelationship')
    expect(await world.start().invite('indirect-reseller')).to.deep.equal({ kind: 'by-hand' })
    const both = world.start({ RELATIONSHIP_LINK: link })
    expect(await both.invite('indirect-reseller')).to.deep.equal({ kind: 'link', url: link })
    expect(world.microsoft.asked).to.deep.equal([])
  })

  it('where only a link is configured: that one, verbatim, for what it invites to', async () => {
    const { link } = world.microsoft.state
    const links = world.start({ RELATIONSHIP_LINK: link, PARTNER_CENTER_APP_ID: '' })
    expect(await links.invite('reseller')).to.deep.equal({ kind: 'link', url: link })
    expect(await links.invite('indirect-reseller')).to.deep.equal({ kind: 'by-hand' })
  })

  it('where the configured link is none: the bot does not start, and does not repeat it', () => {
    expect(() => world.start({ RELATIONSHIP_LINK: 'https://example.com/hush' })).to.throw(/^[^/]*wrong-host\.$/)
  })

  it('where nothing is configured: by hand', async () => {
    const links = world.start({ PARTNER_CENTER_APP_ID: '' })
    expect(await links.invite('reseller')).to.deep.equal({ kind: 'by-hand' })
  })

  it('and what was logged tells what happened, and nothing that is secret', async () => {
    world.microsoft.faults.partnerCenter.push(faults.wantsMfa)
    const links = world.start()
    await links.invite('reseller')
    await links.invite('reseller')
    const [refused, given] = world.lines.map(line => JSON.parse(line))
    expect(refused).to.include({ level: 'warn', event: 'invitation link', outcome: 'refused', reason: 'mfa-required' })
    expect(given).to.include({ level: 'info', event: 'invitation link', outcome: 'link' })
  })
})
