import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect } from 'chai'
import fc from 'fast-check'
import { createServer } from '../../src/http/server.ts'
import { message, newBot } from '../bot/bot-client.ts'

const atOnce = 25
const rounds = 160

const methods = ['GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PRI', 'get', '', 'POST POST', '\u0000']
const targets = [
  '/api/messages',
  '/livez',
  '/metrics',
  '/readyz?%zz',
  '//[::1',
  '*',
  'http://[',
  '/%00',
  '/..%2f..%2f',
  'a:443',
  '/\u00ff',
]
const versions = ['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '', 'HTTP/1.1 HTTP/1.1']
const headers = [
  'Host: a',
  'Host: a b c',
  'Host: [',
  'Host: a\r\nHost: b',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Content-Length: 5\r\nContent-Length: 6',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: chunked, identity',
  'Transfer-Encoding : chunked',
  'Content-Encoding: gzip',
  'Content-Encoding: br, gzip',
  'Content-Type: application/json',
  'Content-Type: application/json; charset=\u0000',
  'Content-Type: multipart/form-data',
  'Expect: 100-continue',
  'Expect: nothing',
  'Connection: upgrade\r\nUpgrade: websocket',
  'Connection: close, keep-alive',
  'Accept-Version: ~~',
  'Accept: */*;q=x',
  'If-Modified-Since: never',
  'Range: bytes=0-99999999',
  'X-HTTP-Method-Override: DELETE',
  'Authorization: Bearer a.b.c',
  ' folded',
  ': nameless',
  `X: ${'x'.repeat(9_000)}`,
]
const bodies = [
  '',
  '{',
  '{}',
  '[[[[',
  '5\r\n{"a":\r\n0\r\n\r\n',
  'ffffffff\r\n',
  '\u001f\u008b\b\u0000',
  JSON.stringify(message('ea')),
]

const latin = fc.string({ unit: fc.nat({ max: 255 }).map(code => String.fromCharCode(code)), maxLength: 40 })
const any = <T extends string>(known: readonly T[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, latin)

/** A request that is wrong in some way: in its first line, its headers, its body, or in every byte. */
const bytes = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(any(methods), any(targets), any(versions), fc.array(any(headers), { maxLength: 6 }), any(bodies))
      .map(([method, target, version, lines, body]) =>
        [`${method} ${target} ${version}`, ...lines, '', body].join('\r\n'),
      ),
  },
  fc.string({ unit: fc.nat({ max: 255 }).map(code => String.fromCharCode(code)), maxLength: 500 }),
)

describe(`Whatever bytes arrive (${atOnce * rounds} requests, each on a connection of its own)`, function () {
  this.timeout(120_000)
  let server: ReturnType<typeof createServer>
  let port = 0
  const met = new Map<string, number>()
  before(async () => {
    server = createServer(
      { messages: newBot().bot, ready: async () => undefined },
      { headers: 1_000, request: 1_000, connections: 200 },
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  after(() => {
    server.server.closeAllConnections()
    server.close()
  })

  const send = async (text: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    let answer = ''
    socket.setEncoding('latin1').on('data', data => {
      answer += data
    })
    socket.end(Buffer.from(text, 'latin1'))
    await once(socket, 'close')
    return answer
  }

  it('each is answered in plain HTTP without a word of what is inside, or hung up on', () =>
    fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: atOnce, maxLength: atOnce }), async requests => {
        for (const answer of await Promise.all(requests.map(send))) {
          const [, status = 'none'] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []
          met.set(status, (met.get(status) ?? 0) + 1)
          if (answer !== '') expect(answer).to.match(/^HTTP\/1\.1 (200|4\d\d|5(01|03|05)|100) /)
          expect(answer).not.to.match(/restify|node_modules|TypeError|file:\/\/|\n\s+at /)
        }
      }),
      { numRuns: rounds, endOnFailure: true },
    ))

  it('leaves the door open for who comes next', async () => {
    if (process.env.FIGURES) console.log('      first answers by status:', Object.fromEntries(met))
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message('ea; usage', { id: 'honest' })),
    })
    expect(await response.text()).to.include('Buy an Azure plan for the customer')
  })
})
