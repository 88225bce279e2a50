import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { createBot } from '../../../src/bot/bot.ts'
import { createServer } from '../../../src/http/server.ts'
import { systemClock } from '../../../src/runtime/clock.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { createInMemory } from '../../../src/storage/in-memory.ts'
import { newApp } from '../../conversation/person.ts'
import { movedClock } from '../../runtime/moved-clock.ts'
import { message } from '../bot-client.ts'
import { bearer, type FakeIdentity, honest, newKey, serviceUrl, startIdentity } from './fake-identity.ts'
import { forgeries } from './forgeries.ts'

/** The whole bot behind its door, in production's profile, with Bot Framework's identity service on this machine. */
const openBot = async ({ identity }: FakeIdentity, allowedTenants: readonly string[] = [], clock = systemClock) => {
  const lines: string[] = []
  const memories = createInMemory()
  const log = createLog('info', line => lines.push(line))
  const messages = createBot({ app: newApp(memories), log, allowedTenants, clock }, identity)
  const server = createServer({ messages, ready: async () => undefined })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`
  return {
    lines,
    post: async (authorization: string | undefined, text: string, more: object = {}) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(authorization !== undefined && { authorization }) },
        body: JSON.stringify(message(text, { serviceUrl, ...more })),
      })
      return { status: response.status, text: await response.text() }
    },
    remembered: () => memories.sessions.recall('chat|object-anna'),
    close: () => {
      server.server.closeAllConnections()
      server.close()
    },
  }
}
type Bot = Awaited<ReturnType<typeof openBot>>

describe('Who gets in', () => {
  let id: FakeIdentity
  let bot: Bot
  const { now } = Date
  const { error } = console
  const complaints: unknown[][] = []
  const opened: { close(): void }[] = []
  const closing = <Closable extends { close(): void }>(one: Closable): Closable => {
    opened.push(one)
    return one
  }

  before(async () => {
    id = await startIdentity()
  })
  after(() => id.close())
  beforeEach(async () => {
    bot = await openBot(id)
    complaints.length = 0
    console.error = (...words: unknown[]) => void complaints.push(words)
  })
  afterEach(() => {
    for (const one of [bot, ...opened.splice(0)]) one.close()
    Date.now = now
    console.error = error
  })

  it('whoever Bot Framework vouches for', async () => {
    const answer = await bot.post(id.token(), 'ea; usage')
    expect(answer.status).to.equal(200)
    expect(answer.text).to.include('Buy an Azure plan for the customer')
  })

  it('also when clocks differ by two minutes', async () => {
    const seconds = Date.now() / 1000
    expect((await bot.post(id.token({ exp: seconds - 120 }), 'ea')).status).to.equal(200)
    expect((await bot.post(id.token({ nbf: seconds + 120 }), 'ea')).status).to.equal(200)
  })

  for (const [what, forge] of forgeries) {
    it(`not ${what}: 401, nothing said, nothing done, and the next honest one is served`, async () => {
      const before = await bot.remembered()
      const forge1 = forge(id)
      const first = await bot.post(forge1.authorization, 'ea; usage', forge1.activity)
      expect(first).to.deep.equal({ status: 401, text: '' })
      expect(await bot.remembered()).to.deep.equal(before)

      expect((await bot.post(id.token(), 'open; license')).status).to.equal(200)
      const known = await bot.remembered()
      expect(known).not.to.deep.equal(before)

      const forge2 = forge(id)
      const second = await bot.post(forge2.authorization, 'ea; usage', forge2.activity)
      expect(second).to.deep.equal({ status: 401, text: '' })
      expect(await bot.remembered()).to.deep.equal(known)
      expect(bot.lines.filter(line => line.includes('"refused"'))).to.have.length(1)
      expect(complaints).to.deep.equal([])
    })
  }

  for (const channelId of ['webchat', 'directline', 'emulator', 'm365extensions', 'a-channel-of-2030']) {
    it(`nobody through ${channelId}, where people name themselves, though Bot Framework vouches for it: 403 and no turn`, async () => {
      const own = closing(await startIdentity())
      own.state.endorsements = ['msteams', channelId]
      const other = closing(await openBot(own))
      const answer = await other.post(own.token(), 'ea; usage', { channelId })
      expect(answer.status).to.equal(403)
      expect(JSON.parse(answer.text)).to.have.nested.property('error.code', 'foreign-channel')
      expect(await other.remembered()).to.deep.equal({})
      expect(other.lines.map(line => JSON.parse(line).reason)).to.deep.equal(['foreign channel'])
      expect((await other.post(own.token(), 'ea; usage')).status).to.equal(200)
    })
  }

  it('Outlook, to search and for nothing else', async () => {
    const own = closing(await startIdentity())
    own.state.endorsements = ['msteams', 'outlook']
    const other = closing(await openBot(own))
    const search = { type: 'invoke', name: 'composeExtension/query', value: { commandId: 'search', parameters: [] } }
    const inMail = { channelId: 'outlook', deliveryMode: undefined }
    const found = await other.post(own.token(), '', { ...inMail, ...search })
    expect(found.status).to.equal(200)
    expect(found.text).to.include('"version":"1.4"')
    for (const more of [
      {},
      { type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'ask' } },
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: { verb: 'help' } } } },
    ])
      expect((await other.post(own.token(), 'ea; usage', { ...inMail, ...more })).status).to.equal(403)
    expect(await other.remembered()).to.deep.equal({})
  })

  it('nobody is told what is wrong with a body before they are known', async () => {
    const answer = await bot.post(undefined, 'x'.repeat(300_000), { type: 'telepathy' })
    expect(answer).to.deep.equal({ status: 401, text: '' })
  })

  it('who signs with a new key, an hour later at most; and then nobody with the old one', async () => {
    const own = closing(await startIdentity())
    const { clock, pass } = movedClock()
    const rotating = closing(await openBot(own, [], clock))
    Date.now = () => clock.now().getTime() // by which the SDK looks for new keys
    expect((await rotating.post(own.token(), 'ea')).status).to.equal(200)
    const next = { kid: 'k2', ...newKey() }
    own.state.keys = [next]
    expect((await rotating.post(own.token({}, next), 'ea')).status).to.equal(401)
    pass(61 * 60_000)
    expect((await rotating.post(own.token({}, next), 'ea')).status).to.equal(200)
    expect((await rotating.post(own.token(), 'ea')).status).to.equal(401)
  })

  it('nobody while the keys cannot be had, which is no verdict: 503, and soon after the start it works', async () => {
    const own = closing(await startIdentity())
    const { clock, pass } = movedClock()
    const early = closing(await openBot(own, [], clock))
    own.state.down = true
    const refused = await Promise.all(Array.from({ length: 20 }, () => early.post(own.token(), 'ea')))
    expect(refused.map(({ status }) => status)).to.deep.equal(Array(20).fill(503))
    expect(own.state.asked).to.equal(1)
    own.state.down = false
    pass(11_000)
    expect((await early.post(own.token(), 'ea')).status).to.equal(200)
  })

  it('nobody more often in the log than once a minute a reason', async () => {
    const { clock, pass } = movedClock()
    const quiet = closing(await openBot(id, [], clock))
    for (let times = 0; times < 50; times += 1) await quiet.post(undefined, 'ea')
    pass(61_000)
    await quiet.post(undefined, 'ea')
    const details = quiet.lines.map(line => JSON.parse(line)).map(({ reason, times }) => ({ reason, times }))
    expect(details).to.deep.equal([
      { reason: 'no token', times: 1 },
      { reason: 'no token', times: 50 },
    ])
  })

  describe('Hosts that the bot may call', () => {
    const foreign = [
      'https://evil.example/',
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil-botframework.com/',
      'https://other.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'https://me@smba.trafficmanager.net/',
      'http://127.0.0.1:9/',
      'http://localhost/',
      'https://169.254.169.254/',
      'smba.trafficmanager.net',
    ]
    for (const url of foreign) {
      it(`are not ${url}, whoever signed for it: 403 and no turn`, async () => {
        const answer = await bot.post(id.token({ serviceurl: url }), 'ea', { serviceUrl: url })
        expect(answer.status).to.equal(403)
        expect(JSON.parse(answer.text)).to.have.nested.property('error.code', 'foreign-service-url')
        expect(await bot.remembered()).to.deep.equal({})
      })
    }

    const known = [serviceUrl, 'https://webchat.botframework.com/', 'https://smba.infra.gcc.teams.microsoft.com/teams']
    for (const url of known) {
      it(`are ${url}`, async () => {
        expect((await bot.post(id.token({ serviceurl: url }), 'ea', { serviceUrl: url })).status).to.equal(200)
      })
    }
  })
})

describe('Tenants', () => {
  const ours = '0F1E2D3C-4B5A-4978-8796-A5B4C3D2E1F0'
  const other = '22222222-2222-4222-8222-222222222222'
  let id: FakeIdentity
  let bot: Bot
  before(async () => {
    id = await startIdentity()
  })
  after(() => id.close())
  afterEach(() => bot.close())

  const from = (channel: string | undefined, conversation: string | undefined) => ({
    ...(channel && { channelData: { tenant: { id: channel } } }),
    conversation: { id: 'chat', conversationType: 'personal', tenantId: conversation },
  })

  const cases: readonly (readonly [what: string, activity: object, status: number])[] = [
    ['ours in both places', from(ours.toLowerCase(), ours), 200],
    ['ours in the channel’s data', from(ours, undefined), 200],
    ['ours in the conversation', from(undefined, ours), 200],
    ['another', from(other, other), 403],
    ['another in the conversation only', from(ours, other), 403],
    ['another in the channel’s data only', from(other, ours), 403],
    ['none', from(undefined, undefined), 403],
    ['none in odd data', { ...from(undefined, undefined), channelData: 'tenant' }, 403],
  ]
  for (const [what, activity, status] of cases) {
    it(`${what}: ${status} where only some are served`, async () => {
      bot = await openBot(id, [ours])
      const answer = await bot.post(id.token(), 'ea', activity)
      expect(answer.status).to.equal(status)
      expect(Object.keys(await bot.remembered())).to.have.length(status === 403 ? 0 : 1)
      if (status === 403) expect(JSON.parse(answer.text)).to.have.nested.property('error.code', 'foreign-tenant')
    })

    it(`${what}: 200 where all are`, async () => {
      bot = await openBot(id)
      expect((await bot.post(id.token(), 'ea', activity)).status).to.equal(200)
    })
  }

  it('mean nothing to who is not vouched for', async () => {
    bot = await openBot(id, [ours])
    const forged = bearer({ alg: 'RS256', kid: 'k1' }, honest(), newKey().privateKey)
    expect(await bot.post(forged, 'ea', from(other, other))).to.deep.equal({ status: 401, text: '' })
  })
})
