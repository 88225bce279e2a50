import { once } from 'node:events'
import { IncomingMessage, ServerResponse } from 'node:http'
import { type AddressInfo, connect, Socket } from 'node:net'
import { mock } from 'node:test'
import { setImmediate as breath } from 'node:timers/promises'
import { expect } from 'chai'
import { createProbes } from '../../src/http/probes.ts'
import { createServer } from '../../src/http/server.ts'
import { movedClock } from '../runtime/moved-clock.ts'

const lively = 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n'

describe('Who probes', () => {
  let server: ReturnType<typeof createServer>
  let port = 0
  let looks = 0
  beforeEach(async () => {
    looks = 0
    const ready = async () => {
      looks += 1
    }
    server = createServer({ messages: async () => ({ status: 401 }), ready })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  afterEach(() => {
    server.server.closeAllConnections()
    server.close()
  })

  it('again on the same connection is answered a second later, and no sooner', async () => {
    const socket = connect(port, '127.0.0.1').setEncoding('latin1')
    const began = performance.now()
    socket.write(lively)
    expect((await once(socket, 'data'))[0]).to.match(/^HTTP\/1\.1 200 /)
    socket.write(lively.replace('livez', 'readyz'))
    expect((await once(socket, 'data'))[0]).to.match(/^HTTP\/1\.1 200 /)
    // From before the first was asked, however late its answer was seen here. A timer may be a millisecond early.
    expect(performance.now() - began).to.be.above(995)
    socket.destroy()
    expect(looks).to.equal(1)
  })

  it('and does not wait for the answer is hung up on', async () => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', data => {
      heard += data
    })
    socket.on('error', () => undefined)
    socket.write(lively.repeat(50))
    await once(socket, 'close')
    expect(heard.match(/HTTP\/1\.1 200/g) ?? []).to.have.length.at.most(1)
  })

  it('otherwise than by GET finds nothing there', async () => {
    for (const method of ['POST', 'DELETE', 'OPTIONS']) {
      const { status } = await fetch(`http://127.0.0.1:${port}/livez`, { method })
      expect(status).to.equal(404)
    }
  })
})

describe('Who probes as fast as they can', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }))
  afterEach(() => mock.timers.reset())

  const { clock, pass } = movedClock()
  /** Somebody on a connection of their own. `told`: they are answered. */
  const prober = (probe: ReturnType<typeof createProbes>, told: () => void) => {
    const socket = new Socket()
    return () => {
      const request = Object.assign(new IncomingMessage(socket), { method: 'GET', url: '/readyz', complete: true })
      const response = new ServerResponse(request)
      response.end = () => {
        told()
        return response
      }
      probe(request, response)
    }
  }
  const newProbes = (ready: () => void) => {
    const probed = { ready: async () => ready(), warnings: () => [], stopping: () => false, mayRead: () => false }
    return createProbes(probed, clock.ticks)
  }
  const wait = async (milliseconds: number) => {
    for (let at = 0; at < milliseconds; at++) {
      pass(1)
      mock.timers.tick(1)
      await breath()
    }
  }
  /** So many who ask again as soon as they are answered; how often each was. */
  const hammering = (probe: ReturnType<typeof createProbes>, many: number) => {
    const counts = Array.from({ length: many }, () => 0)
    counts.forEach((_, i) => {
      const ask = prober(probe, () => {
        counts[i] = (counts[i] ?? 0) + 1
        setImmediate(ask)
      })
      ask()
    })
    return counts
  }

  it('is answered at once, and again and again once a second at most', async () => {
    let looks = 0
    const counts = hammering(
      newProbes(() => looks++),
      10,
    )
    await wait(2_500)
    expect(counts).to.deep.equal(Array(10).fill(3))
    expect(looks).to.equal(30)
  })

  it('is with others answered two hundred times a second at most, and who comes anew at once', async () => {
    const probe = newProbes(() => undefined)
    const counts = hammering(probe, 800)
    const all = () => counts.reduce((sum, count) => sum + count, 0)
    await wait(1_500)
    let answered = false
    prober(probe, () => {
      answered = true
    })()
    await breath()
    expect(answered, 'in their queue it would wait for four seconds').to.equal(true)
    await wait(1_500)
    expect(all() - 800).to.be.within(399, 401)
    await wait(1_000)
    expect(all() - 800).to.be.within(599, 601)
  })
})
