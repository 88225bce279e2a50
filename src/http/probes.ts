import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { systemClock } from '../runtime/clock.ts'
import { answer, type HttpResponse } from './responses.ts'

/** Whether the bot lives and can serve, for whoever decides where people are sent. */
export interface Probed {
  /** Rejects with what is wrong (an `AggregateError`: all that is) when the bot cannot serve. */
  ready(): Promise<void>
  /** What does not keep it from serving, and is to be mended soon. */
  warnings(): readonly string[]
  /** Whether the server is about to end. */
  stopping(): boolean
  /** Who may read more than yes or no. */
  mayRead(request: IncomingMessage): boolean
}

const reasonsOf = (fault: Error): readonly string[] =>
  fault instanceof AggregateError ? fault.errors.flatMap(reasonsOf) : [fault.message]

const readyz = async (request: IncomingMessage, { ready, warnings, stopping, mayRead }: Probed) => {
  const more = (details: object) => (mayRead(request) ? details : {})
  try {
    if (stopping()) throw new Error('stopping')
    await ready()
    const soon = warnings()
    return { status: 200, body: { ready: true, ...(soon.length > 0 && more({ warnings: soon })) } }
  } catch (fault) {
    const reasons = fault instanceof Error ? reasonsOf(fault) : []
    return { status: 503, body: { ready: false, ...more({ reasons }) } }
  }
}

/**
 * Milliseconds: between two answers on one connection, and between the answers to all who ask again on theirs. Whoever comes anew is
 * answered at once.
 */
const [pace, spacing] = [1_000, 5]

/**
 * Answers probes, before anything else is done for a request: true when it was one. Who asks again and again waits
 * for it: a thousand connections that probe as fast as they can cost a few percent. Who asks without waiting is hung up on.
 */
export const createProbes = (probed: Probed, ticks = systemClock.ticks) => {
  const next = new WeakMap<Socket, number>()
  const waiting = new WeakSet<Socket>()
  let free = Number.NEGATIVE_INFINITY
  const inTurn = (socket: Socket, tell: () => void) => {
    const [now, own] = [ticks(), next.get(socket)]
    const due = own === undefined ? now : Math.max(now, own, free)
    if (own !== undefined) free = due + spacing
    next.set(socket, due + pace)
    if (due === now) return tell()
    waiting.add(socket)
    setTimeout(() => {
      waiting.delete(socket)
      tell()
    }, due - now)
  }
  const said = async (path: string, request: IncomingMessage): Promise<HttpResponse> =>
    path === '/livez' ? { status: 200, body: { alive: true } } : readyz(request, probed)
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const [path = ''] = request.url?.split('?') ?? []
    if (request.method !== 'GET' || (path !== '/livez' && path !== '/readyz')) return false
    const { socket } = request
    if (waiting.has(socket)) socket.destroy()
    else inTurn(socket, () => void said(path, request).then(what => answer(request, response, what)))
    return true
  }
}
