import { createRequire } from 'node:module'
import { LRUCache } from 'lru-cache'
import type { buildConnector, Client, Dispatcher } from 'undici'

/** What is asked of a host: the path, the headers in pairs, and the whole of the body. */
type HostRequest = Required<Pick<Dispatcher.DispatchOptions, 'path' | 'method' | 'headers'>> & {
  readonly body: Buffer
}

/** What a host said: `headers` by their names in small letters. */
export interface HostResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** A connection to a host, which carries one call at a time. `kept`: an earlier call was answered over it. */
interface Connection {
  readonly client: Client
  kept: boolean
}

/** Milliseconds for one call, from its first byte to the last of its answer. */
const patience = 10_000
/** Milliseconds that a connection may lie still. Its other end lives: TCP asks for that every second. */
const idle = 600_000
/** Bytes that are read of an answer: it is an id, or a page that a gateway writes. */
const longest = 64 * 1024
const limits = { keepAliveTimeout: idle, headersTimeout: 0, bodyTimeout: 0 }

const require = createRequire(import.meta.url)
let connect: buildConnector.connector | undefined

/**
 * Connects to an origin with the first call. Of the package only its client is loaded, and that here: as a whole it is a
 * hundred files, and takes `fetch` over from Node.
 */
const open = (origin: string): Connection => {
  const Caller: typeof Client = require('undici/lib/dispatcher/client.js')
  const building: typeof buildConnector = require('undici/lib/core/connect.js')
  connect ??= building({ timeout: patience, keepAliveInitialDelay: 1_000 })
  const connection = { client: new Caller(origin, { connect, ...limits }), kept: false }
  connection.client.on('disconnect', () => {
    connection.kept = false
  })
  return connection
}

/** What undici says in words of its own, as Node says it. */
const codes: Readonly<Record<string, string>> = { UND_ERR_SOCKET: 'ECONNRESET', UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT' }
const codeOf = ({ code = '' }: NodeJS.ErrnoException): string => codes[code] ?? code

/** There was no answer. `sent`: the request had begun to go out, so it may have been heard. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly code: string
  readonly sent: boolean

  constructor(cause: unknown, code: string, sent: boolean) {
    super(`The channel did not answer (${code}).`, { cause })
    this.code = code
    this.sent = sent
  }
}

/** `whole`: to its last byte, so that the connection can carry the next call. */
type Heard = HostResponse & { readonly whole: boolean }

/**
 * Asks once. An answer counts by its head: what breaks off after that, or is longer than anybody has to say, is cut. Rejects with
 * `NoAnswer` when there is none. Nobody asks again over the same connection before this is settled.
 */
const ask = (connection: Connection, request: HostRequest): Promise<Heard> =>
  new Promise((resolve, reject) => {
    let [sent, heard, size] = [false, false, 0]
    let head: Omit<HostResponse, 'body'> | undefined
    const body: Buffer[] = []
    connection.client.dispatch(request, {
      onRequestStart: () => {
        sent = true
      },
      onResponseStarted: () => {
        heard = true
      },
      onResponseStart: (_, status, headers) => {
        if (status >= 200) head = { status, headers }
      },
      onResponseData: (controller, piece) => {
        size += piece.length
        if (size <= longest) body.push(piece)
        else controller.abort(new Error('The answer is too long.'))
      },
      onResponseEnd: () => head && resolve({ ...head, body: Buffer.concat(body), whole: true }),
      onResponseError: (_, error) => {
        const code = codeOf(error)
        // The other side closed a kept connection just as it was used again: nothing was heard there. The client is
        // still at clearing up: it takes no call before that is done.
        if (connection.kept && !heard && code === 'ECONNRESET')
          queueMicrotask(() => ask(connection, request).then(resolve, reject))
        else if (head) resolve({ ...head, body: Buffer.concat(body), whole: false })
        else reject(new NoAnswer(error, code, sent))
        connection.kept = false
      },
    })
  })

/** Of one host: as many as Node's own agent keeps. Of hosts: more than Bot Framework has in a region. */
const [mostKept, mostHosts] = [256, 50]

/** Those that wait for their next call, by origin; the last used is the first that is used again. */
const kept = new LRUCache<string, Connection[]>({
  max: mostHosts,
  dispose: (connections, _origin, reason) => {
    if (reason === 'evict') for (const { client } of connections) void client.close()
  },
})

const keep = (origin: string, connection: Connection): void => {
  const connections = kept.get(origin) ?? []
  if (connections.length === mostKept) return void connection.client.close()
  connection.kept = true
  connections.push(connection)
  kept.set(origin, connections)
}

/**
 * Asks once, over a connection that was kept or a new one. Rejects with `NoAnswer` and a `code` as Node says it: ECONNREFUSED,
 * ENOTFOUND …, ECONNRESET, or ETIMEDOUT after ten seconds; then the connection is gone too.
 */
export const exchange = async (origin: string, request: HostRequest): Promise<HostResponse> => {
  const connection = kept.get(origin)?.pop() ?? open(origin)
  const late = () => connection.client.destroy(Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT' }))
  const timer = setTimeout(late, patience)
  try {
    const { whole, ...answer } = await ask(connection, request)
    if (whole) keep(origin, connection)
    else void connection.client.destroy()
    return answer
  } finally {
    clearTimeout(timer)
  }
}
