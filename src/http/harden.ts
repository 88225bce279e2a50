import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { givingWay } from './connections.ts'

/** How long a client may take, in milliseconds, and how many there may be at once. */
export interface Limits {
  /** From the first byte to the last header. */
  readonly headers: number
  /** From the first byte to the last of the body. */
  readonly request: number
  /** Between two requests on one connection. */
  readonly idle: number
  readonly connections: number
}

/**
 * restify 12 dies on a malformed Host header or request target, and on a body that is not in its Content-Encoding:
 * it parses them outside of any try. Such requests are made harmless before it sees them.
 */
const disarm = (request: IncomingMessage) => {
  if (!isHost(request.headers.host ?? 'localhost')) request.headers.host = 'invalid.localhost'
  if (!isPath(request.url ?? '')) request.url = '/not-found'
}

const isHost = (host: string): boolean => URL.canParse(`http://${host}/`)
const isPath = (url: string): boolean => url.startsWith('/') && URL.canParse(url, 'http://localhost')

const hangUp = (_request: IncomingMessage, socket: Duplex) =>
  socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')

/**
 * `idle`: whoever stands before us must be the one who hangs up. A request that meets our own hanging up is lost, and a proxy
 * says 502. Azure's keep a connection for four minutes, others for less.
 */
const normal: Limits = { headers: 10_000, request: 30_000, idle: 250_000, connections: 2_000 }

/** Makes a server that restify has set up fit for the internet. */
export const harden = (server: Server, limits: Partial<Limits>): void => {
  const { headers, request, idle, connections } = { ...normal, ...limits }
  // With Expect: 100-continue restify goes round the event 'request'.
  for (const event of ['request', 'checkContinue']) server.prependListener(event, disarm)
  // restify listens and does nothing: the socket would stay open for ever, outside of all time limits.
  server.removeAllListeners('upgrade').on('upgrade', hangUp)
  server.headersTimeout = headers
  server.requestTimeout = request
  server.keepAliveTimeout = idle
  givingWay(server, connections)
  // Node looks only every 30 s whether a limit has passed. It reads this when it begins to listen.
  Object.assign(server, { connectionsCheckingInterval: Math.min(headers, request, 2_000) })
}
