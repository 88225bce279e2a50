import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { execute, message } from '../bot/bot-client.ts'

/** What came back: a status, 0 for a connection that was closed, and the body. */
export interface Came {
  readonly status: number
  readonly body: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

export const post = (port: number, body: string, headers: Record<string, string> = {}): Promise<Came> =>
  new Promise(resolve => {
    const lost = () => resolve({ status: 0, body: '' })
    const asked = request({
      ...{ port, agent, host: '127.0.0.1', path: '/api/messages', method: 'POST' },
      headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...headers },
    })
    asked.on('error', lost).on('response', response => {
      text(response).then(said => resolve({ status: response.statusCode ?? 0, body: said }), lost)
    })
    asked.end(body)
  })

const bytes = (port: number, sent: string): Promise<Came> =>
  new Promise(resolve => {
    let answer = ''
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    socket.setTimeout(1_000, () => socket.destroy())
    socket.on('data', data => {
      answer += data
    })
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), body: '' }))
    socket.end(Buffer.from(sent, 'latin1'))
  })

let last = 0
const id = () => {
  last += 1
  return `${last}`
}
const pick = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)] as T

/** Somebody of many, in their own chat. */
const anybody = () => {
  const name = `person ${Math.floor(Math.random() * 5_000)}`
  return { id: id(), conversation: { id: `chat of ${name}` }, from: { id: `29:${name}`, aadObjectId: name, name } }
}
const flooder = { conversation: { id: 'flood' }, from: { id: '29:flooder', aadObjectId: 'flooder', name: 'Flooder' } }
const garbage = (length: number) => Array.from({ length }, () => String.fromCharCode(Math.random() * 256)).join('')
const head = 'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

export interface Kind {
  readonly name: string
  /** How often, beside the others. */
  readonly weight: number
  readonly send: (port: number) => Promise<Came>
  readonly isRight: (came: Came) => boolean
}

const refusedWith =
  (...statuses: readonly number[]) =>
  ({ status }: Came) =>
    statuses.includes(status)
const says =
  (words: RegExp) =>
  ({ status, body }: Came) =>
    status === 200 && words.test(body)
const json = (activity: unknown) => (port: number) => post(port, JSON.stringify(activity))

/** What honest people send, with what each must come to. */
export const honest: readonly Kind[] = [
  {
    ...{ name: 'typed', weight: 30, isRight: says(/AdaptiveCard/) },
    send: port =>
      json(message(pick(['ea; usage', 'open', 'hej', 'Hur byter man partner för Azure?', 'restart']), anybody()))(port),
  },
  {
    ...{ name: 'tapped', weight: 20, isRight: says(/invokeResponse/) },
    send: port => json(execute({ verb: 'answer', channel: pick(['ea', 'open']), kind: 'usage' }, anybody()))(port),
  },
  {
    ...{ name: 'requests', weight: 5, isRight: says(/AdaptiveCard/) },
    send: port => json(message('request', anybody()))(port),
  },
]

/** What others send. */
export const hostile: readonly Kind[] = [
  {
    ...{ name: 'flood by one person', weight: 15, isRight: says(/activities/) },
    send: port => json(message('ea', { ...flooder, id: id() }))(port),
  },
  {
    ...{ name: 'repeats', weight: 5, isRight: says(/AdaptiveCard/) },
    send: async port => {
      const body = JSON.stringify(message('ea; usage', anybody()))
      const [first, again] = await Promise.all([post(port, body), post(port, body)])
      return first?.body === again?.body ? first : { status: 0, body: 'another answer' }
    },
  },
  {
    ...{ name: 'no activity', weight: 5, isRight: refusedWith(400) },
    send: port => post(port, JSON.stringify(pick([[], null, { type: 'telepathy' }, message('x', { from: 7 })]))),
  },
  {
    ...{ name: 'full stops without end', weight: 2, isRight: says(/activities/) },
    send: port => json(message(`ea ${'.'.repeat(27_000)} usage`, anybody()))(port),
  },
  { ...{ name: 'no JSON', weight: 5, isRight: refusedWith(400) }, send: port => post(port, garbage(500)) },
  {
    ...{ name: 'nested a thousand deep', weight: 2, isRight: refusedWith(400) },
    send: port => post(port, '['.repeat(1_000) + ']'.repeat(1_000)),
  },
  {
    ...{ name: 'odd card data', weight: 5, isRight: says(/invokeResponse/) },
    send: port => json(execute({ verb: garbage(9), [garbage(5)]: garbage(50) }, anybody()))(port),
  },
  {
    ...{ name: 'foreign host', weight: 3, isRight: refusedWith(403) },
    send: port => json(message('ea', { ...anybody(), serviceUrl: 'https://evil.example/' }))(port),
  },
  // Whoever hangs up before all was sent may miss the answer: 0.
  { ...{ name: '300 KB', weight: 1, isRight: refusedWith(413, 0) }, send: port => post(port, garbage(300_000)) },
  {
    ...{ name: 'compressed', weight: 2, isRight: refusedWith(415) },
    send: port => post(port, 'abcd', { 'Content-Encoding': 'gzip' }),
  },
  { ...{ name: 'any bytes', weight: 5, isRight: refusedWith(400, 0) }, send: port => bytes(port, garbage(300)) },
  {
    ...{ name: 'cut off', weight: 3, isRight: refusedWith(400, 0) },
    send: port => bytes(port, `${head}Content-Length: 99\r\n\r\n{`),
  },
]
