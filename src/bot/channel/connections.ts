import { createRequire } from 'node:module'
import type { buildConnector, Client, Dispatcher } from 'undici'

/** What is asked of a host: the path, the headers in pairs, and the whole of the body. */
export type Request = Required<Pick<Dispatcher.DispatchOptions, 'path' | 'method' | 'headers'>> & {
  readonly body: Buffer
}

/** What a host said: `headers` by their names in small letters. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** A connection to a host, which carries one call at a time. `kept`: an earlier call was answered over it. */
export interface Line {
  readonly client: Client
  kept: boolean
}

/** Milliseconds for one call, from its first byte to the last of its answer. */
export const patience = 10_000
/** Milliseconds that a connection may lie still. Its other end lives: TCP asks for that every second. */
const idle = 600_000
/** Bytes: an answer is an id, or a page that a gateway writes. */
const longest = 1_000_000
const limits = { maxResponseSize: longest, keepAliveTimeout: idle, headersTimeout: 0, bodyTimeout: 0 }

const require = createRequire(import.meta.url)
let connect: buildConnector.connector | undefined

/**
 * A line to an origin, which connects with its first call. Of the package only its client is loaded, and that here: as a
 * whole it is a hundred files, and takes `fetch` over from Node.
 */
export const open = (origin: string): Line => {
  const Caller: typeof Client = require('undici/lib/dispatcher/client.js')
  const building: typeof buildConnector = require('undici/lib/core/connect.js')
  connect ??= building({ timeout: patience, keepAliveInitialDelay: 1_000 })
  const line = { client: new Caller(origin, { connect, ...limits }), kept: false }
  line.client.on('disconnect', () => {
    line.kept = false
  })
  return line
}

/** What undici says in words of its own, as Node says it. */
const codes: Readonly<Record<string, string>> = { UND_ERR_SOCKET: 'ECONNRESET', UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT' }
const codeOf = ({ code = '' }: NodeJS.ErrnoException): string => codes[code] ?? code

/**
 * Asks once. Rejects when there is no whole answer, with `code` saying why as Node does; the connection is gone then.
 * Nobody asks again over the same line before this is settled.
 */
export const ask = (line: Line, request: Request): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let heard = false
    let answer: Omit<Answer, 'body'> = { status: 0, headers: {} }
    const body: Buffer[] = []
    line.client.dispatch(request, {
      onRequestStart: () => undefined,
      onResponseStarted: () => {
        heard = true
      },
      onResponseStart: (_, status, headers) => {
        answer = { status, headers }
      },
      onResponseData: (_, piece) => {
        body.push(piece)
      },
      onResponseEnd: () => resolve({ ...answer, body: Buffer.concat(body) }),
      onResponseError: (_, error) => {
        const code = codeOf(error)
        // The other side closed a kept connection just as it was used again: nothing was heard there. The client is
        // still at clearing up: it takes no call before that is done.
        if (line.kept && !heard && code === 'ECONNRESET') queueMicrotask(() => ask(line, request).then(resolve, reject))
        else reject(Object.assign(error, { code }))
        line.kept = false
      },
    })
  })
