import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

const answer = (text: string) =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`
const whole = answer('{"id":"sent"}')
/** How much of an answer comes before something goes wrong. */
const parts = { nothing: '', 'a letter': 'H', 'half of the head': whole.slice(0, 40), 'half of it': whole.slice(0, -5) }

/** What a host does with a request that it heard; `wait`: nothing more comes, and nothing ends. */
export type Deed =
  | 'answers'
  | 'answers nonsense'
  | 'answers at length'
  | 'answers without end'
  | { readonly part: keyof typeof parts; readonly end: 'close' | 'reset' | 'wait' }

const isWhole = (request: string): boolean => {
  const [head = '', body] = request.split('\r\n\r\n')
  return body !== undefined && Buffer.byteLength(body) >= Number(/content-length: (\d+)/i.exec(head)?.[1])
}

const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`

/** Says more and more, as fast as it is read. */
const goOn = (socket: Socket): void => {
  socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.on('drain', more)
  more()
}

const act = (socket: Socket, deed: Deed): void => {
  if (deed === 'answers') socket.write(whole)
  else if (deed === 'answers nonsense') socket.write(answer('{"id":'))
  else if (deed === 'answers at length') socket.write(answer(JSON.stringify({ id: 'x'.repeat(1_000_000) })))
  else if (deed === 'answers without end') goOn(socket)
  else
    socket.write(parts[deed.part], () => {
      if (deed.end === 'close') socket.end()
      // Whoever resets takes back what was not read yet.
      if (deed.end === 'reset') setImmediate(() => setImmediate(() => socket.resetAndDestroy()))
    })
}

/** A host that is told what to do with each request, and notes over which of its connections it heard each. */
export const startUnreliableHost = async () => {
  const heard: number[] = []
  const deeds: Deed[] = []
  const sockets: Socket[] = []
  const host = { heard, deeds, sockets, rude: false }
  const server = createServer(socket => {
    const number = sockets.push(socket)
    if (host.rude) socket.destroy()
    let request = ''
    socket.on('error', () => undefined)
    socket.on('data', piece => {
      request += piece
      if (!isWhole(request)) return
      request = ''
      heard.push(number)
      act(socket, deeds.shift() ?? 'answers')
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const stop = () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return Object.assign(host, { url, stop })
}
