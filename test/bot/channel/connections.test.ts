import { once } from 'node:events'
import { expect } from 'chai'
import { botFramework } from '../../../src/bot/auth/identity.ts'
import { createConnector } from '../../../src/bot/channel/connector-client.ts'
import { watchConnector } from '../../../src/bot/channel/connector-watch.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { startUnreliableHost } from './unreliable-host.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}

/** Ten seconds pass at once. */
const hurrying = async <Result>(job: () => Promise<Result>, milliseconds: number): Promise<Result> => {
  const { setTimeout } = globalThis
  const hurried = (run: () => void, delay: number) => setTimeout(run, delay === 10_000 ? milliseconds : delay)
  Object.assign(globalThis, { setTimeout: hurried })
  return job().finally(() => Object.assign(globalThis, { setTimeout }))
}

describe('The line to the channel', () => {
  let host: Awaited<ReturnType<typeof startUnreliableHost>>
  const counted: string[] = []
  before(() => watchConnector(status => counted.push(status)))
  beforeEach(async () => {
    host = await startUnreliableHost()
    counted.length = 0
    lines.length = 0
  })
  afterEach(() => host.stop())

  const open = () => host.sockets.filter(socket => !socket.closed)
  const lines: string[] = []
  const log = createLog('info', line => lines.push(line))
  const send = createConnector(botFramework(registration), log)
  const say = (method: 'POST' | 'PUT' = 'POST') =>
    send({
      method,
      activity: { type: 'message', summary: 'Hej, åäö', serviceUrl: host.url, conversation: { id: 'chat' } as never },
      activityId: 'asked',
    })
  const taken = (id: string) => ({ meaning: 'taken', code: '200', answered: true, retryAfter: 0, id })
  const lost = (meaning: 'perhaps' | 'not now', code: string) => ({
    meaning,
    code,
    answered: false,
    retryAfter: 0,
    id: '',
  })

  it('is kept from one answer to the next', async () => {
    for (const method of ['POST', 'PUT', 'POST'] as const) expect(await say(method)).to.have.property('id', 'sent')
    expect(host.heard).to.deep.equal([1, 1, 1])
    expect(counted).to.deep.equal(['200', '200', '200'])
  })

  it('carries one answer at a time: two at once take two lines, and both are kept', async () => {
    await Promise.all([say(), say('PUT')])
    await Promise.all([say('PUT'), say()])
    expect(host.heard.slice(0, 2)).to.have.members([1, 2])
    expect(host.heard.slice(2)).to.have.members([1, 2])
  })

  it('is hung up where 256 others are kept already', async () => {
    await Promise.all(Array.from({ length: 260 }, () => say()))
    expect(host.sockets).to.have.length(260)
    while (open().length > 256) await new Promise(setImmediate)
    expect(await Promise.all(Array.from({ length: 256 }, () => say()))).to.have.length(256)
    expect(open(), 'and those are used').to.have.length(256)
    expect(host.sockets).to.have.length(260)
  })

  for (const end of ['close', 'reset'] as const) {
    for (const method of ['POST', 'PUT'] as const) {
      it(`that was kept and breaks (${end}) just as a ${method} comes is replaced: it is said once again`, async () => {
        await say()
        host.deeds.push({ part: 'nothing', end })
        expect(await say(method)).to.have.property('id', 'sent')
        expect(host.heard).to.deep.equal([1, 1, 2])
        expect(counted).to.deep.equal(['200', 'none', '200'])
      })

      it(`that is new and breaks (${end}) is not: whether the ${method} was heard is not known`, async () => {
        host.deeds.push({ part: 'nothing', end })
        expect(await say(method)).to.deep.equal(lost('perhaps', 'ECONNRESET'))
        expect(host.heard).to.deep.equal([1])
        expect(counted).to.deep.equal(['none'])
      })
    }

    it(`that was replaced and breaks again (${end}) is not replaced once more, though others are kept`, async () => {
      await Promise.all([say(), say(), say()])
      host.deeds.push({ part: 'nothing', end }, { part: 'nothing', end })
      expect(await say()).to.deep.equal(lost('perhaps', 'ECONNRESET'))
      expect(host.heard).to.have.length(5).and.include(4)
    })

    for (const part of ['a letter', 'half of the head', 'half of it'] as const) {
      it(`that was kept and breaks (${end}) after ${part} of the answer: nothing is said twice`, async () => {
        await say()
        host.deeds.push({ part, end })
        expect(await say()).to.include(part === 'half of it' ? taken('') : { meaning: 'perhaps', answered: false })
        expect(host.heard).to.deep.equal([1, 1])
        expect(counted).to.deep.equal(['200', part === 'half of it' ? '200' : 'none'])
      })
    }
  }

  for (const cut of ['destroy', 'resetAndDestroy'] as const) {
    // Once before the client looks whether its connection still stands, once while it does.
    for (const moment of [() => undefined, () => new Promise(setImmediate)]) {
      it(`that was kept and ends (${cut}) while nobody speaks is replaced, and nobody notices`, async () => {
        await say()
        await moment()
        host.sockets.at(-1)?.[cut]()
        expect(await say()).to.have.property('id', 'sent')
        expect(host.heard).to.deep.equal([1, 2])
      })
    }
  }

  it('to a host that hangs up at once is tried once', async () => {
    host.rude = true
    expect((await say()).code).to.be.oneOf(['ECONNRESET', 'EPIPE'])
    expect(host.sockets).to.have.length(1)
  })

  it('to a host that is not there says so, as nothing was sent', async () => {
    host.stop()
    expect(await say()).to.deep.equal(lost('not now', 'ECONNREFUSED'))
    expect(counted).to.deep.equal(['none'])
  })

  for (const part of ['nothing', 'half of the head', 'half of it'] as const) {
    it(`on which ${part} of an answer came within ten seconds is cut, new or kept, and not used again`, async () => {
      for (const times of [1, 2]) {
        host.deeds.push({ part, end: 'wait' })
        // A machine with much to do takes its time to read a head.
        const [said, milliseconds] = part === 'half of it' ? [taken(''), 500] : [lost('perhaps', 'ETIMEDOUT'), 20]
        expect(await hurrying(say, milliseconds)).to.deep.equal(said)
        const cut = host.sockets.at(-1)
        if (cut && !cut.closed) await once(cut, 'close')
        expect(counted.length).to.equal(times * 2 - 1)
        await say()
      }
      expect(host.heard).to.deep.equal([1, 2, 2, 3])
    })
  }

  it('that brings more than anybody has to say is cut after that: what was said counts', async () => {
    host.deeds.push('answers at length')
    expect(await say()).to.deep.equal(taken(''))
    expect(await say()).to.deep.equal(taken('sent'))
    expect(host.heard).to.deep.equal([1, 2])
  })

  it('on which an answer never ends is hung up', async () => {
    host.deeds.push('answers without end')
    expect(await say()).to.deep.equal(taken(''))
    const [socket] = host.sockets
    while (!socket?.closed) await new Promise(setImmediate)
    expect(await say()).to.deep.equal(taken('sent'))
  })

  it('that brings nonsense is trusted with the next; the message was taken, and the log says so', async () => {
    host.deeds.push('answers nonsense')
    expect(await say()).to.deep.equal(taken(''))
    expect(await say()).to.deep.equal(taken('sent'))
    expect(host.heard).to.deep.equal([1, 1])
    expect(lines.map(line => JSON.parse(line).event)).to.deep.equal([
      'the channel took a message, and its answer is no JSON',
    ])
    expect(lines.join()).not.to.include('"id"')
  })
})
