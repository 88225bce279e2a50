import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { createServer } from '../../src/http/server.ts'
import { message, newBot } from '../bot/bot-client.ts'

const token = 'a token of 24 characters'

describe('The door', () => {
  let server: ReturnType<typeof createServer>
  let url = ''
  let port = 0
  let unready: Error | undefined

  const opened = async (door: typeof server) => {
    door.listen(0, '127.0.0.1')
    await once(door, 'listening')
    port = (door.address() as AddressInfo).port
    url = `http://127.0.0.1:${port}`
  }
  beforeEach(async () => {
    unready = undefined
    server = createServer(
      {
        messages: newBot().bot,
        ready: () => (unready ? Promise.reject(unready) : Promise.resolve()),
        figures: { token, read: async () => ({ type: 'text/plain', text: '' }) },
      },
      { connections: 20 },
    )
    await opened(server)
  })
  afterEach(() => {
    server.server.closeAllConnections()
    server.close()
  })

  const post = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
    fetch(`${url}/api/messages`, { method: 'POST', body, headers })

  /** Bytes as they are, and what comes back until the connection closes. */
  const raw = async (bytes: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(250, () => socket.destroy())
    socket.on('error', () => undefined)
    let answer = ''
    socket.on('data', data => {
      answer += data
    })
    socket.write(bytes)
    await once(socket, 'close')
    return answer
  }

  /** How long a client is put up with that sends this and then nothing. */
  const patience = async (bytes: string): Promise<number> => {
    const began = Date.now()
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined).resume()
    socket.setTimeout(4_000, () => socket.destroy())
    socket.write(bytes)
    await once(socket, 'close')
    return Date.now() - began
  }

  const alive = async () => expect((await fetch(`${url}/livez`)).status).to.equal(200)

  it('lets an activity in and answers it', async () => {
    const response = await post(JSON.stringify(message('ea; usage')))
    expect(response.status).to.equal(200)
    expect(await response.text()).to.include('Buy an Azure plan for the customer')
  })

  it('says that it lives, and that it is ready', async () => {
    await alive()
    expect((await fetch(`${url}/readyz`)).status).to.equal(200)
  })

  it('says with 503 that it is not ready, and why to who may read the figures', async () => {
    unready = new Error('The store cannot be written.')
    const response = await fetch(`${url}/readyz`)
    expect(response.status).to.equal(503)
    expect(await response.json()).to.deep.equal({ ready: false })
    const told = await fetch(`${url}/readyz`, { headers: { Authorization: `Bearer ${token}` } })
    expect(told.status).to.equal(503)
    expect(await told.json()).to.deep.equal({ ready: false, reasons: ['The store cannot be written.'] })
  })

  const refused: [string, string, Record<string, string>, number][] = [
    ['bad JSON', '{"type":', { 'Content-Type': 'application/json' }, 400],
    ['an empty body', '', { 'Content-Type': 'application/json' }, 400],
    ['300 KB', JSON.stringify(message('x'.repeat(300_000))), { 'Content-Type': 'application/json' }, 413],
    ['a form', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['a compressed body', '{}', { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, 415],
  ]
  for (const [name, body, headers, status] of refused) {
    it(`refuses ${name} with ${status} and a short JSON error`, async () => {
      const response = await post(body, headers)
      expect(response.status).to.equal(status)
      expect(await response.json()).to.have.nested.property('error.message')
      await alive()
    })
  }

  it('tells who is still sending 300 KB why they are refused, and hangs up on them only then', async () => {
    const socket = connect(port, '127.0.0.1').setEncoding('latin1')
    const ends = once(socket, 'close')
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 300000\r\n\r\n',
    )
    const [, response] = await once(server.server, 'request')
    while (!response.headersSent) await pause(1)
    for (let sent = 0; sent < 300_000; sent += 20_000) {
      await new Promise(resolve => socket.write('x'.repeat(20_000), resolve))
      await pause(1)
    }
    expect((await once(socket, 'data'))[0]).to.match(/^HTTP\/1\.1 413 [\s\S]*Connection: close/)
    expect(await ends, 'without a reset').to.deep.equal([false])
    await alive()
  })

  it('hangs up on who sends without end, all the same', async () => {
    const socket = connect(port, '127.0.0.1').resume()
    socket.on('error', () => undefined)
    const ends = new Promise(resolve => socket.once('close', resolve))
    socket.write('POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n')
    const more = (fault?: Error | null) => fault ?? socket.write(' '.repeat(100_000), more)
    more()
    await ends
    await alive()
  })

  it('refuses 300 KB that come without saying how much', async () => {
    const stream = new ReadableStream({
      pull: controller => controller.enqueue(new TextEncoder().encode(' '.repeat(64 * 1024))),
    })
    const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'Content-Type': 'application/json' } }
    const response = await fetch(`${url}/api/messages`, init as RequestInit).catch(() => undefined)
    if (response) expect(response.status).to.equal(413)
    await alive()
  })

  it('says nothing of what it is built with', async () => {
    const response = await fetch(`${url}/nowhere`)
    expect(response.status).to.equal(404)
    expect(response.headers.get('server') ?? '').to.equal('')
    expect(response.headers.get('x-powered-by')).to.equal(null)
    expect(await response.text()).not.to.match(/restify|node_modules|at /)
  })

  it('refuses other methods and other places with short JSON that repeats nothing', async () => {
    const method = await fetch(`${url}/api/messages`, { method: 'PUT', body: '{}' })
    expect(method.status).to.equal(405)
    expect(method.headers.get('allow')).to.equal('POST')
    expect(await method.json()).to.deep.equal({
      error: { code: 'method', message: 'That method is not allowed here.' },
    })
    const place = await fetch(`${url}/secret-place`)
    expect(place.status).to.equal(404)
    expect(await place.json()).to.deep.equal({ error: { code: 'not-found', message: 'There is nothing here.' } })
  })

  /** From now on a request may take so long, in milliseconds. */
  const beImpatient = async () => {
    server.close()
    server = createServer({ messages: newBot().bot, ready: async () => undefined }, { headers: 300, request: 600 })
    await opened(server)
  }
  const slow: [string, string][] = [
    ['headers', 'POST /api/messages HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    [
      'a body',
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
    ['anything', ''],
    [
      'anything after an upgrade',
      'GET /livez HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
  ]
  for (const [what, bytes] of slow) {
    it(`does not wait for a client that is slow to send ${what}`, async () => {
      await beImpatient()
      expect(await patience(bytes)).to.be.below(2_000)
      await alive()
    })
  }

  it('never hangs up first on a proxy that keeps connections for four minutes', async () => {
    const { headers } = await fetch(`${url}/livez`)
    const [, seconds] = /^timeout=(\d+)$/.exec(headers.get('keep-alive') ?? '') ?? []
    expect(Number(seconds)).to.be.above(240)
  })

  it('serves who rests for longer than a request may take, and then asks again on the same connection', async () => {
    await beImpatient()
    const socket = connect(port, '127.0.0.1').setEncoding('latin1')
    for (const rest of [1_500, 0]) {
      socket.write('GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
      expect((await once(socket, 'data'))[0]).to.match(/^HTTP\/1\.1 200 /)
      await pause(rest)
    }
    socket.destroy()
  })

  it('hangs up on who rests for too long', async () => {
    const impatient = createServer({ messages: newBot().bot, ready: async () => undefined }, { idle: 1 })
    impatient.listen(0, '127.0.0.1')
    await once(impatient, 'listening')
    const socket = connect((impatient.address() as AddressInfo).port, '127.0.0.1')
    socket.write('GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
    await once(socket.resume(), 'close')
    impatient.close()
  })

  it('answers many at once; of any number those give way that have rested for longest, and it goes on', async () => {
    const sockets = Array.from({ length: 40 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
    const ends = sockets.map(socket => once(socket.resume(), 'close'))
    await Promise.race(ends)
    for (const socket of sockets) socket.destroy()
    await Promise.all(ends)
    await alive()
  })

  it('says nothing of an error that nobody caught, and tells it once to who writes the log', async () => {
    const told: unknown[] = []
    const secret = new TypeError('the customer is Contoso')
    const messages = async () => async () => Promise.reject(secret)
    const broken = createServer({ messages, ready: async () => undefined, failed: error => told.push(error) })
    broken.listen(0, '127.0.0.1')
    await once(broken, 'listening')
    url = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`
    const response = await post('{}')
    broken.close()
    expect(response.status).to.equal(500)
    expect(await response.json()).to.deep.equal({
      error: { code: 'internal', message: 'The request could not be handled.' },
    })
    expect(told).to.deep.equal([secret])
  })

  it('does not write into the log that somebody hung up amid a body', async () => {
    const told: unknown[] = []
    const open = createServer({
      messages: newBot().bot,
      ready: async () => undefined,
      failed: error => told.push(error),
    })
    open.listen(0, '127.0.0.1')
    await once(open, 'listening')
    port = (open.address() as AddressInfo).port
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined).resume()
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    )
    await once(open.server, 'request')
    socket.destroy()
    await new Promise<void>(resolve => open.close(() => resolve()))
    expect(told).to.deep.equal([])
  })

  it('does not read the body of who is not let in', async () => {
    const closed = createServer({ messages: async () => ({ status: 401 }), ready: async () => undefined })
    closed.listen(0, '127.0.0.1')
    await once(closed, 'listening')
    port = (closed.address() as AddressInfo).port
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n'
    const answer = await raw(`${head}{`)
    closed.close()
    expect(answer).to.match(/^HTTP\/1.1 401 [\s\S]*Connection: close/)
  })

  const hostile = [
    'GET /x HTTP/1.1\r\nHost: a b c\r\nExpect: 100-continue\r\n\r\n',
    'GET //[::1 HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n',
    'POST /api/messages HTTP/1.1\r\nHost: [\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n{',
    'GET /x HTTP/1.1\r\nHost: a\r\nExpect: the unexpected\r\n\r\n',
    `GET /x HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    `GET /x HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(2_500)}\r\n`,
    'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'GET /livez HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n',
    'GET /x HTTP/1.1\r\nHost: a b c\r\n\r\n',
    'GET /x HTTP/1.1\r\nHost: a:99999999\r\n\r\n',
    'GET http://[bad HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET //[::1 HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /%zz?%zz HTTP/1.1\r\nHost: a\r\n\r\n',
    'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nabcd',
    'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n\r\n--x\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n',
    'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET /x HTTP/1.1\r\nHost: a\r\nAccept-Version: ~~\r\n\r\n',
    'GET /x HTTP/1.1\r\nHost: a\r\nX-HTTP-Method-Override: DELETE\r\n\r\n',
    'DELETE /api/messages HTTP/1.1\r\nHost: a\r\n\r\n',
    'POST /api/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n',
    'NONSENSE\r\n\r\n',
    '\u0016\u0003\u0001\u0000',
  ]
  for (const bytes of hostile) {
    it(`survives ${JSON.stringify(bytes.slice(0, 70))}`, async () => {
      const answer = await raw(bytes)
      expect(answer).not.to.match(/restify|node_modules|TypeError/)
      await alive()
    }).timeout(5000)
  }
})
