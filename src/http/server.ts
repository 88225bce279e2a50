import type { IncomingMessage } from 'node:http'
import type { Request, Response } from 'restify'
import { jsonBytes } from '../runtime/json-bytes.ts'
import { readBody } from './body.ts'
import { draining } from './drain.ts'
import { type Figures, mayRead } from './figures.ts'
import { harden, type Limits } from './harden.ts'
import { createRestify } from './restify.ts'

/** What goes back. `body` is sent as JSON. */
interface HttpResponse {
  readonly status: number
  readonly body?: unknown
}

/** What stands behind the door. */
export interface Rooms {
  /** Asked before the body is read: who is not let in is not listened to. Neither call rejects. */
  messages(authorization: string | undefined): Promise<HttpResponse | ((body: unknown) => Promise<HttpResponse>)>
  /** Rejects with what is wrong (an `AggregateError`: all that is) when the bot cannot serve. */
  ready(): Promise<void>
  /** What GET /metrics says; nothing is there when left out. */
  readonly figures?: Figures
  /** Told of what should never happen: an error that nobody behind the door has caught. */
  readonly failed?: (error: unknown) => void
  /** What does not keep it from serving, and is to be mended soon. */
  warnings?(): readonly string[]
}

const refusal = (code: string, message: string) => ({ error: { code, message } })

/** restify's own words repeat what was asked for. */
const failure = ({ statusCode }: { statusCode?: number }): HttpResponse => {
  if (statusCode === 404) return { status: 404, body: refusal('not-found', 'There is nothing here.') }
  if (statusCode === 405) return { status: 405, body: refusal('method', 'That method is not allowed here.') }
  return { status: 500, body: refusal('internal', 'The request could not be handled.') }
}

const readyWith = (warnings: readonly string[]) => ({ ready: true, ...(warnings.length > 0 && { warnings }) })

const reasonsOf = (fault: Error): readonly string[] =>
  fault instanceof AggregateError ? fault.errors.flatMap(reasonsOf) : [fault.message]

/** What was not read to its end is not waited for either. */
const headersFor = (request: IncomingMessage, bytes: Buffer | undefined) => ({
  ...(bytes && { 'Content-Type': 'application/json; charset=utf-8' }),
  'Content-Length': bytes?.length ?? 0,
  ...(!request.complete && { Connection: 'close' }),
})

const answer = (request: Request, response: Response, { status, body }: HttpResponse) => {
  const bytes = body === undefined ? undefined : jsonBytes(body)
  response.writeHead(status, headersFor(request, bytes))
  response.end(bytes)
}

const receive = async (messages: Rooms['messages'], request: Request): Promise<HttpResponse> => {
  const inside = await messages(request.headers.authorization)
  if (typeof inside !== 'function') return inside
  const body = await readBody(request)
  return 'fault' in body ? { status: body.status, body: refusal('bad-body', body.fault) } : inside(body.json)
}

/** To who may not read the figures there is nothing. */
const tell = async (figures: Figures | undefined, request: Request, response: Response) => {
  if (!figures || !mayRead(request, figures)) return answer(request, response, failure({ statusCode: 404 }))
  const { type, text } = await figures.read()
  response.writeHead(200, { 'Content-Type': type })
  response.end(text)
}

/** The HTTP server, not yet listening. */
export const createServer = (
  { messages, ready, warnings = () => [], figures, failed }: Rooms,
  limits: Partial<Limits> = {},
) => {
  const server = createRestify()
  const { drain, stopping } = draining(server.server)
  harden(server.server, limits)
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const { status, body } = failure(error)
      if (status === 500) failed?.(error)
      response.send(status, body)
      done()
    },
  )

  const take = async (request: Request, response: Response) =>
    answer(request, response, await receive(messages, request))
  server.post('/api/messages', take)
  server.get('/livez', async (request: Request, response: Response) =>
    answer(request, response, { status: 200, body: { alive: true } }),
  )
  server.get('/readyz', async (request: Request, response: Response) =>
    (stopping() ? Promise.reject(new Error('stopping')) : ready()).then(
      () => answer(request, response, { status: 200, body: readyWith(warnings()) }),
      (fault: Error) => answer(request, response, { status: 503, body: { ready: false, reasons: reasonsOf(fault) } }),
    ),
  )
  server.get('/metrics', async (request: Request, response: Response) => tell(figures, request, response))
  return Object.assign(server, { drain })
}
