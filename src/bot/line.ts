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
interface Line {
  readonly client: Client
  kept: boolean
}

/** Milliseconds for one call, from its first byte to the last of its answer. */
const patience = 10_000
/** Milliseconds that a connection may lie still. Its other end lives: TCP asks for that every second. */
const idle = 600_000
/** Of one host: as many as Node's own agent keeps. */
const mostKept = 256
const limits = { maxResponseSize: 1_000_000, keepAliveTimeout: idle, headersTimeout: 0, bodyTimeout: 0 }

/** Those that wait for their next call, by origin; the last used is the first that is used again. */
const kept = new Map<string, Line[]>()

const require = createRequire(import.meta.url)
let connect: buildConnector.connector | undefined

/** The client alone, with the first call: the package as a whole is a hundred files, and takes `fetch` over from Node. */
const open = (origin: string): Line => {
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

const ask = (line: Line, request: Request): Promise<Answer> =>
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

const keep = (origin: string, line: Line): void => {
  const lines = kept.get(origin) ?? []
  if (lines.length === mostKept) return void line.client.close()
  line.kept = true
  lines.push(line)
  kept.set(origin, lines)
}

/**
 * Asks once, over a connection that was kept or a new one. Rejects when there is no whole answer, with `code` saying why
 * as Node does: ECONNREFUSED, ENOTFOUND …, ECONNRESET, or ETIMEDOUT after ten seconds; then the connection is gone too.
 */
export const exchange = async (origin: string, request: Request): Promise<Answer> => {
  const line = kept.get(origin)?.pop() ?? open(origin)
  const late = () => line.client.destroy(Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT' }))
  const timer = setTimeout(late, patience)
  try {
    const answer = await ask(line, request)
    keep(origin, line)
    return answer
  } finally {
    clearTimeout(timer)
  }
}
