import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect } from 'chai'
import { createListener } from '../../src/app/listen.ts'
import { withSecondOpinion } from '../../src/app/second-opinion.ts'
import { botFramework } from '../../src/bot/auth/identity.ts'
import { createBot } from '../../src/bot/bot.ts'
import { createServer } from '../../src/http/server.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'

import { untoldRequests } from '../../src/relationships/chat/reach.ts'

import { createInMemory } from '../../src/storage/in-memory.ts'
import { invoke, message, through } from '../bot/bot-client.ts'

import { startConnector } from '../bot/channel/fake-connector.ts'
import { newApp } from '../conversation/person.ts'
import { freePort } from '../playground/ports.ts'
import type { BotProcess } from '../process/bot-process.ts'
import { startBotProcess } from '../process/bot-process.ts'
import { contoso, newOffice } from '../relationships/chat/office.ts'
import { requestsInMemory } from '../storage/in-memory.ts'
import { nothingToLog } from '../storage/logs.ts'

const local = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}

/** The value of one line, whatever the order of its labels. */
const valueIn = (text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined => {
  const line = text
    .split('\n')
    .find(each => each.startsWith(name) && Object.entries(labels).every(([key, is]) => each.includes(`${key}="${is}"`)))
  return line === undefined ? undefined : Number(line.split(' ').at(-1))
}

describe('What is counted', () => {
  const read = async (metrics: ReturnType<typeof createMetrics>) => (await metrics.figures('').read()).text

  it('of the store is each use and what came of it, and it works as before', async () => {
    const metrics = createMetrics()
    const full = new Error('full')
    const people = { recall: async (id: string) => ({ id }), remember: () => Promise.reject(full) }
    const store = metrics.watch({ people, ready: async () => 'ready' }, ['people'])
    expect(await store.people.recall('anna')).to.deep.equal({ id: 'anna' })
    expect(await store.people.remember().catch((error: unknown) => error)).to.equal(full)
    expect(await store.ready()).to.equal('ready')
    const text = await read(metrics)
    const count = (operation: string, outcome: string) =>
      valueIn(text, 'kanalguiden_store_operations_total', { store: 'people', operation, outcome })
    expect([count('recall', 'ok'), count('recall', 'failed')]).to.deep.equal([1, undefined])
    expect([count('remember', 'ok'), count('remember', 'failed')]).to.deep.equal([undefined, 1])
    expect(text).not.to.include('anna')
  })

  it('of turns is how long they took, those before anybody could read it too', async () => {
    const metrics = createMetrics()
    metrics.observer.turn('tapped', 'answered', 0.002, 'anna')
    await metrics.warm()
    metrics.observer.turn('tapped', 'silent', 0.004, 'anna')
    const text = await read(metrics)
    expect(valueIn(text, 'kanalguiden_turn_seconds_count', { kind: 'tapped' })).to.equal(2)
    expect(valueIn(text, 'kanalguiden_turn_seconds_sum', { kind: 'tapped' })).to.be.closeTo(0.006, 1e-9)
    expect(valueIn(text, 'kanalguiden_turn_seconds_bucket', { kind: 'tapped', le: '0.0025' })).to.equal(1)
    expect(valueIn(text, 'kanalguiden_turns_total', { outcome: 'silent' })).to.equal(1)
  })

  it('of clients is where they are and which app they have, of at most twenty versions', async () => {
    const metrics = createMetrics()
    const bot = createBot(
      { app: newApp(createInMemory()), log: nothingToLog, allowedTenants: [], observer: metrics.observer },
      botFramework(local),
    )
    const say = (channelData: object, id: string) => through(bot)(message('help', { id, channelData }))
    await say({ app: { version: '0.1.0' } }, 'a')
    await say({ app: { version: '0.1.0' }, productContext: 'COPILOT' }, 'b')
    await say({ app: { version: 'Anna Andersson' } }, 'c')
    for (let minor = 1; minor < 25; minor += 1) await say({ app: { version: `1.${minor}.0` } }, `v${minor}`)
    const text = await read(metrics)
    const count = (surface: string, version: string) => valueIn(text, 'kanalguiden_clients_total', { surface, version })
    expect([count('cards', '0.1.0'), count('copilot', '0.1.0'), count('cards', 'unsaid')]).to.deep.equal([1, 1, 1])
    expect([count('cards', '1.19.0'), count('cards', '1.20.0'), count('cards', 'other')]).to.deep.equal([
      1,
      undefined,
      5,
    ])
    expect(text).not.to.include('Anna')
  })

  it('of messages is how they were understood, not what they say', async () => {
    const metrics = createMetrics()
    const listen = metrics.listening(createListener([]))
    await listen('Fabrikam köpte EA', { answers: {}, language: 'sv' })
    const text = await read(metrics)
    expect(valueIn(text, 'kanalguiden_understood_total', { intent: 'inform', outcome: 'none' })).to.equal(1)
    expect(text).not.to.include('Fabrikam')
  })

  it('of a second opinion is what came of asking for it, not what was asked', async () => {
    const metrics = createMetrics()
    const choose = async () => ({ kind: 'failed', why: 'timed-out' }) as const
    const listen = withSecondOpinion(createListener([]), choose, metrics.secondOpinion)
    await listen('syns rollen för Fabrikam', { answers: {}, language: 'sv' })
    const text = await read(metrics)
    expect(valueIn(text, 'kanalguiden_second_opinions_total', { outcome: 'timed-out' })).to.equal(1)
    expect(text).not.to.include('Fabrikam')
  })

  it('of the outbox is how much is due, and for how long already', async () => {
    const metrics = createMetrics()
    const office = newOffice()
    metrics.showOutbox({ books: [office.desk.requests], untold: () => untoldRequests(office.desk) })
    expect(valueIn(await read(metrics), 'kanalguiden_outbox_parcels')).to.equal(0)
    const anna = await office.meets('anna')
    office.waits(-30)
    await anna.types('request')
    await anna.taps('Ask an admin to send it', { inputs: contoso })
    const text = await read(metrics)
    expect(valueIn(text, 'kanalguiden_outbox_parcels')).to.equal(2)
    expect(valueIn(text, 'kanalguiden_outbox_oldest_seconds')).to.be.above(3_600)
    expect(valueIn(text, 'kanalguiden_requests_untold')).to.equal(1)
    await office.meets('bo')
    expect(valueIn(await read(metrics), 'kanalguiden_requests_untold')).to.equal(0)
  })

  it('of an outbox that cannot be read is nothing, and the rest is told', async () => {
    const metrics = createMetrics()
    const gone = () => Promise.reject(new Error('gone'))
    metrics.showOutbox({ books: [{ ...requestsInMemory(), waiting: gone }], untold: gone })
    const text = await read(metrics)
    expect(text)
      .to.match(/^kanalguiden_outbox_parcels nan$/im)
      .and.match(/^kanalguiden_requests_untold nan$/im)
    expect(valueIn(text, 'process_cpu_seconds_total')).to.be.a('number')
  })
})

describe('A bot that is watched', () => {
  let bot: BotProcess
  before(async () => {
    bot = await startBotProcess({ RATE_LIMITS: 'on' })
  })
  after(async () => {
    bot.kill()
    await bot.ended
  })

  it('tells of turns, repeats, limits, refusals, the channel’s answers, the store, the loop and the process', async () => {
    const began = performance.now()
    const seconds = () => Math.ceil((performance.now() - began) / 1000)
    const connector = await startConnector()
    const post = (activity: object) =>
      fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
      })
    const aloud = { deliveryMode: 'normal', serviceUrl: connector.url }
    await post(message('ea', { id: 'aloud', ...aloud }))
    connector.answers.push({ status: 403 }, { status: 403 })
    await post(message('usage', { id: 'in vain', ...aloud }))
    await post(message('ea', { id: 'once' }))
    await post(message('ea', { id: 'once' }))
    await post(message('ea', { serviceUrl: 'https://evil.example/' }))
    await post(invoke('composeExtension/query', { commandId: 'search' }))
    await Promise.all(Array.from({ length: 40 }, (_, id) => post(message('help', { id: `${id}` }))))
    connector.stop()

    const response = await fetch(`${bot.url}/metrics`)
    expect(response.headers.get('content-type')).to.match(/^text\/plain; version=0\.0\.4/)
    const text = await response.text()
    const value = (name: string, labels?: Record<string, string>) => valueIn(text, `kanalguiden_${name}`, labels)
    const answered = value('turns_total', { kind: 'typed', outcome: 'answered' }) ?? 0
    expect(answered, 'one more for each second that it takes').to.be.within(28, 28 + seconds())
    expect(value('turns_total', { kind: 'typed', outcome: 'undelivered' })).to.equal(1)
    expect(value('turns_total', { kind: 'searched', outcome: 'answered' })).to.equal(1)
    expect(value('turn_seconds_count', { kind: 'typed' })).to.equal(answered + 1)
    expect(value('repeats_total')).to.equal(1)
    expect(value('limited_total', { by: 'person' })).to.equal(42 - answered)
    expect(value('refused_total', { reason: 'foreign host' })).to.equal(1)
    expect(value('connector_answers_total', { status: '200' })).to.equal(1)
    expect(value('connector_answers_total', { status: '403' })).to.equal(2)
    expect(value('understood_total', { intent: 'help' })).to.equal(answered - 2)
    expect(value('store_operations_total', { store: 'sessions', operation: 'remember', outcome: 'ok' })).to.be.above(2)
    expect(value('outbox_parcels')).to.equal(0)
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
      'nodejs_heap_size_used_bytes',
    ])
      expect(valueIn(text, name), name).to.be.a('number')
    expect(text).not.to.match(/anna|Anna|evil/)
  })
})

describe('A bot with a token and a port for its figures', () => {
  const token = 'a token of 24 characters'
  let bot: BotProcess
  let side = 0
  before(async () => {
    side = await freePort()
    bot = await startBotProcess({ METRICS_TOKEN: token, METRICS_PORT: `${side}` })
  })
  after(async () => {
    bot.kill()
    expect(await bot.ended).to.deep.equal({ code: 0, signal: null })
  })

  it('tells them at its front door for the token only, and on that port to who is on this machine', async () => {
    const front = (headers = {}) => fetch(`${bot.url}/metrics`, { headers })
    expect((await front()).status).to.equal(404)
    expect((await front({ Authorization: `Bearer ${token}` })).status).to.equal(200)
    expect(await (await fetch(`http://127.0.0.1:${side}/metrics`)).text()).to.include('kanalguiden_turns_total')
    expect((await fetch(`http://127.0.0.1:${side}/readyz`)).status).to.equal(200)
  })

  it('takes no messages on that port', async () => {
    const { status } = await fetch(`http://127.0.0.1:${side}/api/messages`, { method: 'POST', body: '{}' })
    expect(status).to.equal(404)
  })
})

describe('The figures', () => {
  const token = 'a token of 24 characters'
  const open = async (figures?: { readonly token?: string; readonly open?: boolean }) => {
    const text = 'figures 1'
    const server = createServer({
      messages: async () => ({ status: 401 }),
      ready: async () => undefined,
      ...(figures && {
        figures: { ...{ token: '' }, ...figures, read: async () => ({ type: 'text/plain', text }) },
      }),
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const get = async (headers: Record<string, string> = {}) => {
      const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers })
      return { status: response.status, text: await response.text() }
    }
    return { get, port, close: () => server.close() }
  }
  const proxied = { 'X-Forwarded-For': '203.0.113.7' }

  it('are there for who is on this machine, where they are open', async () => {
    const { get, close } = await open({ open: true })
    expect(await get()).to.deep.equal({ status: 200, text: 'figures 1' })
    close()
  })

  for (const name of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via']) {
    it(`are not there for who comes through a proxy (${name}), nor with an empty token`, async () => {
      const { get, close } = await open({ open: true })
      for (const headers of [{ [name]: 'x' }, { [name]: 'x', Authorization: 'Bearer ' }]) {
        expect(await get(headers)).to.have.property('status', 404)
      }
      close()
    })
  }

  it('are not there for who is on this machine, where they are not open: a proxy may be, and say nothing', async () => {
    for (const figures of [{ token: '' }, { token }]) {
      const { get, close } = await open(figures)
      expect(await get()).to.have.property('status', 404)
      close()
    }
  })

  for (const who of ['bot.example', 'localhost:443', '127.0.0.1']) {
    it(`are not there for who asks for ${who}, though a proxy on this machine brings it and says nothing`, async () => {
      const { port, close } = await open({ open: true })
      const socket = connect(port, '127.0.0.1').setEncoding('latin1')
      socket.write(`GET /metrics HTTP/1.1\r\nHost: ${who}\r\nConnection: close\r\n\r\n`)
      expect((await once(socket, 'data'))[0]).to.match(/^HTTP\/1\.1 404 /)
      close()
    })
  }

  it('are there for who shows the token, and only for that', async () => {
    const { get, close } = await open({ token })
    expect(await get({ ...proxied, Authorization: `Bearer ${token}` })).to.have.property('status', 200)
    for (const other of ['', token, `Bearer ${token}x`, 'Bearer ', `bearer ${token}`]) {
      const answer = await get({ ...proxied, Authorization: other })
      expect(answer.status, other).to.equal(404)
      expect(answer.text).not.to.include('figures')
    }
    close()
  })

  it('are not there where nobody counts', async () => {
    const { get, close } = await open()
    expect(await get()).to.have.property('status', 404)
    close()
  })
})
