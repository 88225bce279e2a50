import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { expect } from 'chai'
import { openAgents } from '../../src/building/agents.ts'
import { answerTo } from '../../src/cli/commands/call.ts'
import { readConfig } from '../../src/config/config.ts'
import { languages } from '../../src/conversation/ports.ts'
import { createServer } from '../../src/http/server.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { createLog } from '../../src/runtime/log.ts'
import { bearer, type FakeIdentity, newKey, part, startIdentity } from '../bot/auth/fake-identity.ts'
import { message, newBot } from '../bot/bot-client.ts'
import { calls } from './calls.ts'

const [audience, tenant, other] = [
  '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
]
const seconds = () => Math.floor(Date.now() / 1000)
const rs256 = { alg: 'RS256', kid: 'k1' }

describe('An agent that asks over HTTP', function () {
  this.timeout(30_000)
  let entra: FakeIdentity
  let server: ReturnType<typeof createServer>
  let url = ''
  const lines: string[] = []
  const metrics = createMetrics()

  before(async () => {
    entra = await startIdentity()
    const config = readConfig({
      ...{ MCP_URL: 'https://bot.example/teams/mcp', MCP_APP_ID: audience, MCP_TENANT_ID: tenant },
      LOGIN_URL: entra.base,
    })
    const log = createLog('info', line => lines.push(line))
    server = createServer({
      ...{ messages: newBot().bot, ready: async () => undefined, agents: openAgents(config, metrics, log) },
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.server.closeAllConnections()
    server.close()
    entra.close()
  })

  /** What Entra ID puts into a token for this door: version 2, where a person is signed in. */
  const claims = (more: object = {}) => ({
    ...{ iss: `${entra.base}/${tenant}/v2.0`, aud: audience, tid: tenant, ver: '2.0', azp: other, oid: other },
    ...{ scp: 'Kanalguiden.Ask', nbf: seconds() - 60, exp: seconds() + 3600, ...more },
  })
  const token = (more: object = {}) => bearer(rs256, claims(more), entra.key.privateKey)
  const post = (body: string, headers: Record<string, string | undefined> = {}) => {
    const all = { 'Content-Type': 'application/json', Authorization: token(), ...headers }
    const set = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined)
    return fetch(`${url}/mcp`, { method: 'POST', body, headers: set })
  }
  const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })
  const counted = async (outcome: string) => {
    const { text } = await metrics.figures('').read()
    return Number(new RegExp(`agent_messages_total\\{outcome="${outcome}"\\} (\\d+)`).exec(text)?.[1] ?? 0)
  }

  describe('by the official client', () => {
    const client = new Client({ name: 'test', version: '1' })
    before(() =>
      client.connect(
        new StreamableHTTPClientTransport(new URL(`${url}/mcp`), {
          requestInit: { headers: { Authorization: token() } },
        }),
      ),
    )
    after(() => client.close())

    it('finds every tool', async () => {
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name)).to.have.members([...new Set(calls.map(([name]) => name))])
    })

    for (const lang of languages)
      for (const [name, given, args] of calls)
        it(`is answered as the terminal is: ${name} ${Object.values(given).join(', ')} (${lang})`, async () => {
          const result = await client.callTool({ name, arguments: { ...given, lang } })
          const [text, data] = await Promise.all(
            [[], ['--json']].map(async more => {
              const said = await answerTo([name, ...args, '--lang', lang, ...more])
              return typeof said === 'string' ? said : said.text
            }),
          )
          expect(result.content).to.deep.equal([{ type: 'text', text }])
          expect(result.structuredContent).to.deep.equal(JSON.parse(data ?? ''))
        })
  })

  it('is let in in its own name as well, by an app role', async () => {
    expect(
      (await post(ping, { Authorization: token({ scp: undefined, roles: ['Kanalguiden.Ask'] }) })).status,
    ).to.equal(200)
  })

  const stranger = newKey()
  const forged: readonly (readonly [what: string, status: number, authorization: () => string | undefined])[] = [
    ['no token', 401, () => undefined],
    ['a word', 401, () => 'Bearer hello'],
    ['a password', 401, () => 'Basic YTpi'],
    ['a token of another tenant', 401, () => token({ iss: `${entra.base}/${other}/v2.0`, tid: other })],
    ['a token of another issuer', 401, () => token({ iss: 'https://evil.example/v2.0' })],
    ['a token of version 1', 401, () => token({ iss: `https://sts.windows.net/${tenant}/`, ver: '1.0' })],
    ['a token of Bot Framework', 401, () => entra.token()],
    ['a token for another app', 401, () => token({ aud: other })],
    ['a token for two apps', 401, () => token({ aud: [audience, other] })],
    ['a token that has expired', 401, () => token({ exp: seconds() - 600 })],
    ['a token without an end', 401, () => token({ exp: undefined })],
    ['a token that does not count yet', 401, () => token({ nbf: seconds() + 600 })],
    ['a token by another key', 401, () => bearer(rs256, claims(), stranger.privateKey)],
    ['a token by an unknown key', 401, () => bearer({ alg: 'RS256', kid: 'k9' }, claims(), stranger.privateKey)],
    ['a token by a shared secret', 401, () => bearer({ alg: 'HS256', kid: 'k1' }, claims(), audience)],
    ['a token that nobody signed', 401, () => `Bearer ${part({ alg: 'none', kid: 'k1' })}.${part(claims())}.AAAA`],
    ['claims that were changed', 401, () => token().replace(/\.[^.]+\./, `.${part(claims({ x: 1 }))}.`)],
    ['a token for something else', 403, () => token({ scp: 'User.Read Kanalguiden.AskAll' })],
    ['a token for nothing', 403, () => token({ scp: undefined })],
  ]
  for (const [what, status, authorization] of forged) {
    it(`is not let in with ${what}, and told where to get one that is right`, async () => {
      const response = await post(ping, { Authorization: authorization() })
      expect(response.status).to.equal(status)
      const where = 'resource_metadata="https://bot.example/teams/.well-known/oauth-protected-resource/mcp"'
      expect(response.headers.get('WWW-Authenticate'))
        .to.match(/^Bearer /)
        .and.include(where)
      expect(await response.json()).to.have.nested.property('error.code', 'not-let-in')
    })
  }

  it('reads who gives out such tokens', async () => {
    expect(await (await fetch(`${url}/.well-known/oauth-protected-resource/mcp`)).json()).to.deep.equal({
      resource: 'https://bot.example/teams/mcp',
      authorization_servers: [`${entra.base}/${tenant}/v2.0`],
      scopes_supported: [`api://${audience}/Kanalguiden.Ask`],
      bearer_methods_supported: ['header'],
    })
  })

  const asked = (id: unknown, method: string, params?: object) => JSON.stringify({ jsonrpc: '2.0', id, method, params })
  const odd: readonly (readonly [what: string, body: string, status: number, said: string, headers?: object])[] = [
    ['nonsense', 'vad är gdap', 400, '"code":-32700'],
    ['half a message', '{"jsonrpc":"2.0","id":1,"meth', 400, '"code":-32700'],
    ['a list of messages', `[${ping}]`, 400, '"code":-32600'],
    ['10 MB', `"${'x'.repeat(10_000_000)}"`, 413, 'larger than 65536 bytes'],
    ['a method that there is not', asked(1, 'resources/list'), 200, '"code":-32601'],
    ['a tool that there is not', asked(1, 'tools/call', { name: 'send' }), 200, '"code":-32602'],
    ['a text in the place of JSON', ping, 415, 'application/json', { 'Content-Type': 'text/plain' }],
    ['packed JSON', ping, 415, 'Content-Encoding', { 'Content-Encoding': 'gzip' }],
    ['an edition that there is not', ping, 400, '2025-11-25', { 'MCP-Protocol-Version': '1999-01-01' }],
    ['somebody else’s page', ping, 403, 'Pages of other sites', { Origin: 'https://evil.example' }],
    ['a hundred lists within each other', '['.repeat(30_000), 400, '"code":-32700'],
  ]
  for (const [what, body, status, said, headers] of odd) {
    it(`has a defined answer to ${what}, and the next question is answered`, async () => {
      const response = await post(body, { ...headers })
      expect(response.status).to.equal(status)
      expect(await response.text()).to.include(said)
      expect((await post(ping)).status).to.equal(200)
    })
  }

  it('is answered each time that it sends an id: no request knows of another', async () => {
    for (const _ of [1, 2]) expect(await (await post(ping)).json()).to.deep.equal({ jsonrpc: '2.0', id: 1, result: {} })
  })

  it('hears nothing of what wants no answer, and has no stream to listen to', async () => {
    expect((await post('{"jsonrpc":"2.0","method":"notifications/initialized"}')).status).to.equal(202)
    for (const method of ['GET', 'DELETE'])
      expect((await fetch(`${url}/mcp`, { method, headers: { Authorization: token() } })).status).to.equal(405)
  })

  it('waits while the keys cannot be read, and is not taken for a forger', async () => {
    const config = readConfig({
      ...{ MCP_URL: 'https://bot.example/mcp', MCP_APP_ID: audience, MCP_TENANT_ID: tenant },
      LOGIN_URL: 'http://127.0.0.1:9',
    })
    const agents = openAgents(
      config,
      metrics,
      createLog('error', () => undefined),
    )
    const claimed = claims({ iss: `http://127.0.0.1:9/${tenant}/v2.0` })
    const authorization = bearer(rs256, claimed, entra.key.privateKey)
    expect(await agents?.ask({ authorization })).to.include({ status: 503 })
  })

  it('is counted, and leaves neither tokens nor questions in the log', async () => {
    const before = [await counted('answered'), await counted('refused')]
    await post(asked('x', 'tools/call', { name: 'ask', arguments: { question: 'hemlig fråga om Contoso' } }))
    await post(ping, { Authorization: 'Bearer hemlig' })
    expect([await counted('answered'), await counted('refused')]).to.deep.equal(before.map(times => times + 1))
    expect(lines.join('\n'))
      .to.include('agent refused')
      .and.not.match(/hemlig|Contoso|Bearer|eyJ/)
  })

  it('keeps no message waiting: while a hundred ask, a tap is answered', async () => {
    const question = asked(1, 'tools/call', { name: 'impact', arguments: { from: '2020-06-17', to: 'today' } })
    let answered = 0
    const asking = Array.from({ length: 100 }, async () => {
      const { status } = await post(question)
      if (status === 200) answered += 1
      return status
    })
    const response = await fetch(`${url}/api/messages`, {
      ...{
        method: 'POST',
        body: JSON.stringify(message('ea; usage')),
        headers: { 'Content-Type': 'application/json' },
      },
    })
    expect(response.status).to.equal(200)
    expect(answered, 'of the others').to.be.below(10)
    expect(new Set(await Promise.all(asking))).to.deep.equal(new Set([200, 503]))
    expect(answered).to.be.at.least(20).and.below(100)
  })
})

describe('Whoever configures no address for agents', () => {
  it('has nothing there', async () => {
    expect(
      openAgents(
        readConfig({}),
        createMetrics(),
        createLog('error', () => undefined),
      ),
    ).to.equal(undefined)
    const server = createServer({ messages: newBot().bot, ready: async () => undefined })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    for (const path of ['/mcp', '/.well-known/oauth-protected-resource/mcp'])
      expect(
        (await fetch(`http://127.0.0.1:${port}${path}`, { method: path === '/mcp' ? 'POST' : 'GET' })).status,
      ).to.equal(404)
    server.server.closeAllConnections()
    server.close()
  })
})
