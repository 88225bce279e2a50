import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect } from 'chai'
import { createServer } from '../../src/http/server.ts'
import { message, newBot } from '../bot/bot-client.ts'

const ask = 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n'

describe('Connections that rest', () => {
  let server: ReturnType<typeof createServer>
  let port = 0
  let holding: (() => void)[] = []
  const sockets: Socket[] = []

  const open = async (connections?: number, messages = newBot().bot) => {
    server = createServer({ messages, ready: async () => undefined }, connections === undefined ? {} : { connections })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  const rest = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1')
    sockets.push(socket.on('error', () => undefined).resume())
    await once(socket, 'connect')
    return socket
  }
  const answered = async (socket: Socket): Promise<Socket> => {
    socket.write(ask)
    await once(socket, 'data')
    return socket
  }
  const settled = () => new Promise(resolve => setTimeout(resolve, 100))
  const standing = (which: readonly Socket[]) => which.map(socket => !socket.destroyed && !socket.readableEnded)

  beforeEach(() => {
    holding = []
    sockets.length = 0
  })
  afterEach(() => {
    for (const socket of sockets) socket.destroy()
    server.server.closeAllConnections()
    server.close()
  })

  it('refuse nobody, five thousand of them: each gets in, and who has something to say is answered at the first try', async () => {
    await open()
    for (let each = 0; each < 5_000; each += 1) await rest()
    for (let each = 0; each < 20; each += 1) {
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Connection: 'close' },
        body: JSON.stringify(message('ea; usage', { id: `${each}` })),
      })
      expect(response.status).to.equal(200)
    }
    const [count] = await new Promise<[number]>(resolve => server.server.getConnections((_, count) => resolve([count])))
    expect(count).to.be.at.most(2_000)
  }).timeout(60_000)

  it('give way, those first that have rested for longest: an answer begins a rest anew', async () => {
    await open(3)
    const [first, second, third] = [await rest(), await rest(), await rest()]
    await answered(first)
    const fourth = await rest()
    await settled()
    expect(standing([first, second, third, fourth])).to.deep.equal([true, false, true, true])
  })

  it('give way to others before anybody does who waits for an answer', async () => {
    const held = async () => {
      await new Promise<void>(resolve => holding.push(resolve))
      return { status: 401 }
    }
    await open(2, held)
    const [busy, resting] = [await rest(), await rest()]
    busy.write('POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}')
    await settled()
    const third = await rest()
    await settled()
    expect(standing([busy, resting, third])).to.deep.equal([true, false, true])
    third.write('POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}')
    await settled()
    const fourth = await rest()
    await settled()
    expect(standing([busy, third, fourth]), 'where nobody rests the newest goes').to.deep.equal([true, true, false])
    for (const go of holding) go()
    await once(busy, 'data')
  })

  it('are no way to ask without end: who asks a hundred times and waits for none is hung up on', async () => {
    const held = async () => {
      await new Promise<void>(resolve => holding.push(resolve))
      return { status: 401 }
    }
    await open(10, held)
    const socket = await rest()
    socket.write('POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}'.repeat(5_000))
    while (!socket.destroyed) await settled()
    expect(holding.length, 'what came with the same piece was read already').to.be.within(100, 2_000)
    for (const go of holding) go()
  })
})
