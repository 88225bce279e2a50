import type { IncomingMessage } from 'node:http'
import restify, { type Request, type Response } from 'restify'
import { readBody } from './body.ts'

/** What stands behind the door. `messages` never rejects. */
export interface Rooms {
  messages(body: unknown, authorization: string | undefined): Promise<{ status: number; body?: unknown }>
  /** Rejects with what is wrong when the bot cannot serve. */
  ready(): Promise<void>
}

/**
 * restify 12 dies on a malformed Host header or request target, and on a body that is not in its Content-Encoding:
 * it parses them outside of any try. Such requests are made harmless before it sees them.
 */
const disarm = (request: IncomingMessage) => {
  if (!URL.canParse(`http://${request.headers.host ?? 'localhost'}/`)) request.headers.host = 'invalid.localhost'
  if (!request.url?.startsWith('/') || !URL.canParse(request.url, 'http://localhost')) request.url = '/not-found'
}

const refusal = (code: string, message: string) => ({ error: { code, message } })

const answer = (response: Response, status: number, body?: unknown) => {
  response.writeHead(status, body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** The HTTP server, not yet listening. */
export const createServer = ({ messages, ready }: Rooms) => {
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false })
  server.server.prependListener('request', disarm)
  server.server.requestTimeout = 30_000
  server.server.headersTimeout = 10_000

  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await readBody(request)
    if ('fault' in body) return answer(response, body.status, refusal('bad-body', body.fault))
    const { status, body: said } = await messages(body.json, request.headers.authorization)
    return answer(response, status, said)
  })
  server.get('/livez', async (_request: Request, response: Response) => answer(response, 200, { alive: true }))
  server.get('/readyz', async (_request: Request, response: Response) =>
    ready().then(
      () => answer(response, 200, { ready: true }),
      (fault: Error) => answer(response, 503, { ready: false, reasons: [fault.message] }),
    ),
  )
  return server
}
