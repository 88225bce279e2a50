import { once } from 'node:events'
import { expect } from 'chai'
import { botFramework } from '../../../src/bot/auth/identity.ts'
import { createConnector } from '../../../src/bot/channel/connector-client.ts'
import { watchConnector } from '../../../src/bot/channel/connector-watch.ts'
import { startUnreliableHost } from './unreliable-host.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}

/** Ten seconds pass at once. */
const hurrying = async <Result>(job: () => Promise<Result>): Promise<Result> => {
  const { setTimeout } = globalThis
  const hurried = (run: () => void, delay: number) => setTimeout(run, delay === 10_000 ? 20 : delay)
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
  })
  afterEach(() => host.stop())

  const open = () => host.sockets.filter(socket => !socket.closed)
  const send = createConnector(botFramework(registration))
  const say = (method: 'POST' | 'PUT' = 'POST') =>
    send({
      method,
      activity: { type: 'message', summary: 'Hej, åäö', serviceUrl: host.url, conversation: { id: 'chat' } as never },
      activityId: 'asked',
    })
  const refusalOf = (sent: Promise<unknown>): Promise<NodeJS.ErrnoException> =>
    sent.then(
      () => expect.fail('It was answered.'),
      (error: unknown) => (error instanceof Error ? error : expect.fail(`${error}`)),
    )

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
        expect(await refusalOf(say(method))).to.have.property('code', 'ECONNRESET')
        expect(host.heard).to.deep.equal([1])
        expect(counted).to.deep.equal(['none'])
      })
    }

    it(`that was replaced and breaks again (${end}) is not replaced once more, though others are kept`, async () => {
      await Promise.all([say(), say(), say()])
      host.deeds.push({ part: 'nothing', end }, { part: 'nothing', end })
      expect(await refusalOf(say())).to.have.property('code', 'ECONNRESET')
      expect(host.heard).to.have.length(5).and.include(4)
    })

    for (const part of ['a letter', 'half of the head', 'half of it'] as const) {
      it(`that was kept and breaks (${end}) after ${part} of the answer: nothing is said twice`, async () => {
        await say()
        host.deeds.push({ part, end })
        expect(await refusalOf(say())).to.have.property('code')
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
    expect((await refusalOf(say())).code).to.be.oneOf(['ECONNRESET', 'EPIPE'])
    expect(host.sockets).to.have.length(1)
  })

  it('to a host that is not there says so, as nothing was sent', async () => {
    host.stop()
    expect(await refusalOf(say())).to.have.property('code', 'ECONNREFUSED')
    expect(counted).to.deep.equal(['none'])
  })

  for (const part of ['nothing', 'half of the head', 'half of it'] as const) {
    it(`on which ${part} of an answer came within ten seconds is cut, new or kept, and not used again`, async () => {
      for (const times of [1, 2]) {
        host.deeds.push({ part, end: 'wait' })
        expect(await hurrying(() => refusalOf(say()))).to.have.property('code', 'ETIMEDOUT')
        const cut = host.sockets.at(-1)
        if (cut && !cut.closed) await once(cut, 'close')
        expect(counted.length).to.equal(times * 2 - 1)
        await say()
      }
      expect(host.heard).to.deep.equal([1, 2, 2, 3])
    })
  }

  it('that brings more than anybody has to say is cut', async () => {
    host.deeds.push('answers at length')
    expect(await refusalOf(say())).to.have.property('code')
    expect(await say()).to.have.property('id', 'sent')
    expect(host.heard).to.deep.equal([1, 2])
  })

  it('that brings nonsense is trusted with the next, and the nonsense is not asked for again', async () => {
    host.deeds.push('answers nonsense')
    expect(await refusalOf(say())).to.be.instanceOf(SyntaxError)
    expect(await say()).to.have.property('id', 'sent')
    expect(host.heard).to.deep.equal([1, 1])
  })
})
