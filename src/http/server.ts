import type { Request, Response } from 'restify'
import { readBody } from './body.ts'
import { draining } from './drain.ts'
import { type Figures, mayRead, tell } from './figures.ts'
import { harden, type Limits } from './harden.ts'
import { createProbes, type Probed } from './probes.ts'
import { type Raw, rawRoute } from './raw.ts'
import { answer, failure, type HttpResponse, refusal } from './responses.ts'
import { createRestify } from './restify.ts'

declare module 'restify' {
  interface Server {
    /** Before all else is done for a request; false when it is taken. Since restify 8, unknown to its types. */
    first(handler: (request: Request, response: Response) => boolean): void
  }
}

/** What stands behind every door. */
interface Behind extends Pick<Probed, 'ready'> {
  /** What GET /metrics says; nothing is there when left out. */
  readonly figures?: Figures
  /** Told of what should never happen: an error that nobody behind the door has caught. */
  readonly failed?: (error: unknown) => void
  warnings?(): readonly string[]
}

/** What stands behind the front door. */
interface Rooms extends Behind {
  /** Asked before the body is read: who is not let in is not listened to. Neither call rejects. */
  messages(authorization: string | undefined): Promise<HttpResponse | ((body: unknown) => Promise<HttpResponse>)>
  /** Who takes Partner Center's events; nothing is there when left out. */
  readonly events?: Raw | undefined
  /** Where other agents ask, and what tells them how to be let in; nothing is there when left out. */
  readonly agents?: { readonly ask: Raw; readonly about: object } | undefined
}

/** A door at which only probes and figures are answered: for this machine alone, on a port of its own. */
export const createSideDoor = (
  { ready, warnings = () => [], figures, failed }: Behind,
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
  const probe = createProbes({ ready, warnings, stopping, mayRead: request => mayRead(request, figures) })
  server.first((request, response) => !probe(request, response))
  server.get('/metrics', async (request: Request, response: Response) => tell(figures, request, response))
  return Object.assign(server, { drain })
}

const receive = async (messages: Rooms['messages'], request: Request): Promise<HttpResponse> => {
  const inside = await messages(request.headers.authorization)
  if (typeof inside !== 'function') return inside
  const body = await readBody(request)
  return 'fault' in body ? { status: body.status, body: refusal('bad-body', body.fault) } : inside(body.json)
}

const notAllowed = async (response: Response): Promise<HttpResponse> => {
  response.setHeader('Allow', 'POST')
  return failure({ statusCode: 405 })
}

/** Takes messages, before restify does for a request what no message needs: true when it was one. */
const createReception =
  ({ messages, failed }: Rooms) =>
  (request: Request, response: Response): boolean => {
    if (request.url?.split('?', 1)[0] !== '/api/messages') return false
    const received = request.method === 'POST' ? receive(messages, request) : notAllowed(response)
    received
      .catch((error: unknown) => {
        failed?.(error)
        return failure({})
      })
      .then(what => answer(request, response, what))
    return true
  }

/** The HTTP server, not yet listening. */
export const createServer = (rooms: Rooms, limits: Partial<Limits> = {}) => {
  const server = createSideDoor(rooms, limits)
  const take = createReception(rooms)
  server.first((request, response) => !take(request, response))
  if (rooms.events) server.post('/api/partner-center-events', rawRoute(rooms.events))
  if (rooms.agents) {
    const { ask, about } = rooms.agents
    server.post('/mcp', rawRoute(ask))
    server.get('/.well-known/oauth-protected-resource/mcp', async (request: Request, response: Response) =>
      answer(request, response, { status: 200, body: about }),
    )
  }
  return server
}
