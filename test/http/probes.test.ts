import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect } from 'chai'
import { createServer } from '../../src/http/server.ts'

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

  /** Asks again as soon as it is answered, on one connection: how often in so many milliseconds. */
  const hammer = async (milliseconds: number): Promise<number> => {
    const socket = connect(port, '127.0.0.1').setEncoding('latin1')
    let answers = 0
    socket.on('data', () => {
      answers += 1
      socket.write(lively.replace('livez', 'readyz'))
    })
    socket.write(lively)
    await new Promise(resolve => setTimeout(resolve, milliseconds))
    socket.destroy()
    return answers
  }

  it('is answered at once, and again and again once a second at most, however fast they ask', async () => {
    const began = performance.now()
    const counts = await Promise.all(Array.from({ length: 10 }, () => hammer(2_500)))
    const most = Math.floor((performance.now() - began) / 1_000) + 1
    for (const count of counts) expect(count).to.be.within(1, most)
    expect(looks).to.be.at.most(10 * (most - 1))
  })

  it('with others is answered two hundred times a second at most, all who ask again together, and who comes anew at once', async () => {
    const began = performance.now()
    const hammering = Promise.all(Array.from({ length: 800 }, () => hammer(3_000)))
    await new Promise(resolve => setTimeout(resolve, 1_500))
    const asked = performance.now()
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).to.equal(200)
    expect(performance.now() - asked, 'in their queue it would wait for four seconds').to.be.below(3_000)
    const answers = (await hammering).reduce((sum, count) => sum + count, 0)
    expect(answers - 800).to.be.at.most(((performance.now() - began) / 1_000) * 200)
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
