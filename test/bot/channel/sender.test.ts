import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { botFramework } from '../../../src/bot/auth/identity.ts'
import { createConnector, type Send } from '../../../src/bot/channel/connector-client.ts'
import { createSender, Undelivered } from '../../../src/bot/channel/sender.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { execute, message, newBot, saidIn } from '../bot-client.ts'
import { type Connector, startConnector } from './fake-connector.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}
/** Waits as in life, a hundred times as fast. */
const limits = { first: 4, longest: 40, whole: 400, late: 2 }
const long = 60_000
const unavailable = { meaning: 'not now', code: '503', answered: true, retryAfter: 0, id: '' } as const

describe('An answer on its way out', () => {
  let connector: Connector
  const [lines, counted]: [string[], string[]] = [[], []]
  const said = () => lines.map(line => JSON.parse(line).event)
  const until = async (event: string) => {
    while (!said().includes(event)) await new Promise(resolve => setTimeout(resolve, 2))
  }
  const open = (
    send: Send = createConnector(
      botFramework(registration),
      createLog('silent', () => {}),
    ),
  ) => {
    const log = createLog('info', line => lines.push(line))
    return createSender({ send, log, limits, random: () => 0, late: outcome => counted.push(outcome) })
  }
  const call = (summary = 'hello') => ({
    method: 'POST' as const,
    activity: { type: 'message', summary, serviceUrl: connector.url, conversation: { id: 'chat' } as never },
    activityId: 'asked',
  })
  const refusalOf = (sent: Promise<string>) =>
    sent.then(
      () => expect.fail('It was taken.'),
      (error: unknown) => (error instanceof Undelivered ? error.code : expect.fail(`${error}`)),
    )

  beforeEach(async () => {
    connector = await startConnector()
    lines.length = 0
    counted.length = 0
  })
  afterEach(() => connector.stop())

  it('goes out once where it is taken, to the conversation and the message it answers', async () => {
    expect(await open()(call(), 'anna', long)).to.equal('sent-1')
    expect(connector.posted.map(({ method, path }) => [method, path])).to.deep.equal([
      ['POST', '/v3/conversations/chat/activities/asked'],
    ])
  })

  for (const status of [412, 429, 500, 502, 503, 504]) {
    it(`that meets a ${status} goes out again until it is taken`, async () => {
      connector.answers.push({ status }, { status })
      expect(await open()(call(), 'anna', long)).to.equal('sent-3')
    })
  }

  it('waits as long as the channel asks it to', async () => {
    connector.answers.push({ status: 429, headers: { 'Retry-After': '1' } })
    expect(await refusalOf(open()(call(), 'anna', long)), 'a second is more than all of the time here').to.equal('429')
    expect(connector.posted).to.have.length(1)
  })

  for (const status of [500, 502, 504]) {
    it(`of which a ${status} leaves nobody knowing whether it was taken goes out three times and no more`, async () => {
      connector.answers.push(...Array(20).fill({ status }))
      expect(await refusalOf(open()(call(), 'anna', long))).to.equal(`${status}`)
      expect(connector.posted).to.have.length(3)
    })
  }

  it('that was heard and never answered goes out three times and no more', async () => {
    const send: Send = async () => {
      connector.posted.push({ method: 'POST', path: '', activity: {} })
      return { ...unavailable, meaning: 'perhaps', code: 'ETIMEDOUT', answered: false }
    }
    expect(await refusalOf(open(send)(call(), 'anna', long))).to.equal('ETIMEDOUT')
    expect(connector.posted).to.have.length(3)
  })

  for (const [status, body] of [
    [201, ''],
    [201, '<html>'],
    [202, '[]'],
    [200, 'ok'],
    [200, '{"id":7}'],
  ] as const) {
    it(`that meets a ${status} with “${body}” is taken, and goes out once`, async () => {
      connector.answers.push({ status, body })
      expect(await open()(call(), 'anna', long)).to.equal('')
      expect(connector.posted).to.have.length(1)
    })
  }

  for (const status of [400, 401, 403, 404, 413, 501]) {
    it(`that meets a ${status} does not go out again`, async () => {
      connector.answers.push({ status })
      expect(await refusalOf(open()(call(), 'anna', long))).to.equal(`${status}`)
      expect(connector.posted).to.have.length(1)
    })
  }

  it('goes out again while nobody can be reached, and is given up after a while', async () => {
    connector.stop()
    expect(await refusalOf(open()(call(), 'anna', long))).to.equal('ECONNREFUSED')
  })

  it('goes nowhere but where the bot may call', async () => {
    const away = { ...call(), activity: { ...call().activity, serviceUrl: 'https://evil.example/' } }
    expect(await refusalOf(open()(away, 'anna', long))).to.equal('Error')
  })

  it('holds nobody up: the turn ends, and it is delivered behind it', async () => {
    connector.answers.push({ status: 503 }, { status: 503 }, { status: 503 })
    expect(await open()(call(), 'anna', 0)).to.equal('')
    await until('a late answer was delivered')
    expect(connector.posted).to.have.length(4)
  })

  it('that is late and refused in the end is in the log, and nothing of what it said is', async () => {
    connector.answers.push({ status: 503 }, { status: 403 })
    await open()(call('to Anna'), 'anna', 0)
    await until('a late answer was lost')
    expect(lines.join()).to.include('"403"').and.not.include('Anna')
  })

  it('that is late is overtaken by the next one to the same person, and only by that', async () => {
    const taken: string[] = []
    let down = true
    const send: Send = async ({ activity: { summary = '' } }) => {
      if (!down) taken.push(summary)
      return down ? unavailable : { ...unavailable, meaning: 'taken', code: '200', id: 'id' }
    }
    const out = open(send)
    await out(call('anna’s first'), 'anna', 0)
    await out(call('bo’s'), 'bo', 0)
    down = false
    await out(call('anna’s second'), 'anna', long)
    await until('a late answer was overtaken')
    await until('a late answer was delivered')
    expect(taken).to.have.members(['anna’s second', 'bo’s'])
    expect(counted).to.have.members(['overtaken', 'delivered'])
  })

  it('is one of a bounded number: the oldest gives way', async () => {
    const out = open(async () => unavailable)
    for (const key of ['anna', 'bo', 'carin']) await out(call(), key, 0)
    await until('a late answer was dropped')
    expect(counted).to.deep.equal(['dropped'])
    expect(said().filter(event => event === 'the channel is slow: an answer is late')).to.have.length(3)
  })
})

describe('While the channel is dead', () => {
  const dead = createServer(() => undefined)
  before(() => once(dead.listen(0, '127.0.0.1'), 'listening'))
  after(() => {
    dead.closeAllConnections()
    dead.close()
  })

  it('a tap is answered all the same, with the card, and what it did is kept', async () => {
    const { post, lines } = newBot()
    const where = {
      serviceUrl: `http://127.0.0.1:${(dead.address() as AddressInfo).port}/`,
      deliveryMode: 'normal',
      replyToId: 'the-card',
    }
    const { status, body } = await post(execute({ verb: 'answer', channel: 'ea' }, where))
    expect(status).to.equal(200)
    expect(JSON.stringify(body)).to.include('Enterprise Agreement')
    expect(lines.map(line => JSON.parse(line).event)).to.deep.equal(['the channel is slow: an answer is late'])
    const [said] = saidIn(await post(message('usage')))
    expect(said?.summary).to.include('Buy an Azure plan for the customer')
  })
})
