import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Asked, type Sent, serviceFor, services } from './fake-contract.ts'
import { newState } from './fake-state.ts'

export interface Wires {
  readonly response: ServerResponse
  /** What the contract would have sent. */
  readonly right: Sent
  /** Moves the clock of who waits for us: nothing really waits. */
  readonly advance: (milliseconds: number) => void
}

/** What a service does instead of what its contract says. */
export type Fault = (wires: Wires) => void

/**
 * Microsoft's side on this machine: Entra's token endpoints, Partner Center, Graph and a managed identity's platform, as far as we use them, as documented. Faults
 * are put into a service's queue, one a request; when the queue is empty the contract holds.
 */
export const startFakeMicrosoft = async ({
  port = 0,
  advance = (_milliseconds: number) => {},
  state = newState(),
} = {}) => {
  const asked: Asked[] = []
  const faults: Record<keyof typeof services, Fault[]> = {
    login: [],
    partnerCenter: [],
    graph: [],
    identity: [],
    openAi: [],
  }

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const question = await read(request)
    const service = serviceFor(question)
    asked.push(question)
    if (!service) return send(response, { status: 404 })
    const right = { ...services[service](question, state) }
    const { 'ms-correlationid': correlation, 'ms-requestid': id } = question.headers
    if (correlation) response.setHeader('MS-CorrelationId', correlation)
    if (id) response.setHeader('MS-RequestId', id)
    const fault = faults[service].shift()
    return fault ? fault({ response, right, advance }) : send(response, right)
  }
  const server = createServer((request, response) => void serve(request, response))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, state, asked, faults, stop }
}

export type FakeMicrosoft = Awaited<ReturnType<typeof startFakeMicrosoft>>

/** A body that is text is sent as it is. */
export const send = (response: ServerResponse, { status, said, headers = {}, body }: Sent): void => {
  const json = { 'Content-Type': 'application/json; charset=utf-8' }
  response.writeHead(status, said ?? STATUS_CODES[status] ?? '', { ...(body !== undefined && json), ...headers })
  response.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body))
}

const read = async (request: IncomingMessage): Promise<Asked> => {
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const headers = request.headers as Record<string, string | undefined>
  return { method: request.method ?? '', path, query, headers, body: await text(request) }
}
