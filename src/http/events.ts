import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { readBytes } from './body.ts'
import { type HttpResponse, refusal } from './responses.ts'

/** Asked with the headers before the body is read, which then comes as it is: a signature is over its bytes. Neither call rejects. */
export type Events = (headers: IncomingHttpHeaders) => HttpResponse | ((body: Buffer) => Promise<HttpResponse>)

/** Bytes of a body, and bodies that are read or judged at once: who sends slowly must not fill the memory. */
const [limit, most] = [64 * 1024, 20]

const full = { status: 503, body: refusal('try-again', 'Too many events at once.') }

/** The door for Partner Center's events: what strangers can do at it is bounded, and keeps nobody from the bot. */
export const createEventDoor = (events: Events) => {
  let inside = 0
  const judged = async (request: IncomingMessage, inward: Exclude<ReturnType<Events>, HttpResponse>) => {
    const body = await readBytes(request, limit)
    return Buffer.isBuffer(body) ? inward(body) : { status: body.status, body: refusal('bad-body', body.fault) }
  }
  return async (request: IncomingMessage): Promise<HttpResponse> => {
    const inward = events(request.headers)
    if (typeof inward !== 'function') return inward
    if (inside >= most) return full
    inside += 1
    return judged(request, inward).finally(() => {
      inside -= 1
    })
  }
}
