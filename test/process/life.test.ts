import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect } from 'chai'
import { message } from '../bot/bot-client.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'

/** A channel that answers when it is told to. */
const slowChannel = async () => {
  const waiting: (() => void)[] = []
  let reached = () => {}
  const first = new Promise<void>(resolve => {
    reached = resolve
  })
  const server = createServer((request, response) => {
    request.resume()
    waiting.push(() => {
      response.writeHead(200, { 'Content-Type': 'application/json' }) // restify, elsewhere in this process, lets it return nothing
      response.end('{"id":"sent"}')
    })
    reached()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    reached: first,
    answer: () => waiting.splice(0).forEach(answer => void answer()),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const allOf = async (socket: Socket): Promise<string> => {
  let text = ''
  socket.on('data', data => {
    text += data
  })
  if (!socket.closed) await once(socket, 'close')
  return text
}

describe('The bot is told to stop while it answers somebody', () => {
  let bot: BotProcess
  let channel: Awaited<ReturnType<typeof slowChannel>>
  let idle: Socket
  let waiting: Socket
  let turn: Promise<Response>

  before(async () => {
    bot = await startBotProcess()
    channel = await slowChannel()
    const activity = message('ea; usage', { deliveryMode: 'normal', serviceUrl: channel.url })
    const headers = { 'Content-Type': 'application/json' }
    turn = fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) })
    await channel.reached
    idle = connect(bot.port, '127.0.0.1')
    idle.write('GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
    await once(idle, 'data')
    waiting = connect(bot.port, '127.0.0.1')
    await once(waiting, 'connect')
    bot.kill('SIGTERM')
    await bot.logged('stopping')
  })
  after(() => {
    channel.close()
    bot.kill('SIGKILL')
  })

  it('lets nobody new in', async () => {
    const newcomer = connect(bot.port, '127.0.0.1')
    const [error] = await once(newcomer, 'error').catch(thrown => [thrown])
    expect(error.code).to.be.oneOf(['ECONNREFUSED', 'ECONNRESET'])
  })

  it('hangs up on who is connected and asks nothing', async () => {
    expect(await allOf(idle)).to.equal('')
  })

  it('says that it is stopping to who was connected already, and hangs up', async () => {
    waiting.write(`GET /readyz HTTP/1.1\r\nHost: 127.0.0.1:${bot.port}\r\n\r\n`)
    const answer = await allOf(waiting)
    expect(answer).to.match(/^HTTP\/1.1 503 [\s\S]*Connection: close[\s\S]*"reasons":\["stopping"\]/)
  })

  it('finishes the answer, then hangs up and ends, with nothing to complain of', async () => {
    channel.answer()
    const response = await turn
    expect(response.status).to.equal(200)
    expect(await bot.ended).to.deep.equal({ code: 0, signal: null })
    expect(bot.lines.map(({ event }) => event)).to.include.members(['stopping', 'stopped'])
    expect(bot.lines.filter(({ level }) => level === 'error')).to.deep.equal([])
    expect(bot.complaints).to.deep.equal([])
  })
})
