import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { readBytes } from './body.ts'
import { answer, type HttpResponse, refusal } from './responses.ts'

/** What goes back, with what its headers say beside. */
type RawResponse = HttpResponse & { readonly headers?: Readonly<Record<string, string>> }
type Inward = (body: Buffer) => Promise<RawResponse>

/** Asked with the headers before the body is read, which then comes as it is: a signature is over its bytes. Neither call rejects. */
export type Raw = (headers: IncomingHttpHeaders) => RawResponse | Inward | Promise<RawResponse | Inward>

/** Bytes of a body, and bodies that are read or judged at once: who sends slowly must not fill the memory. */
const [limit, most] = [64 * 1024, 20]

const full = { status: 503, body: refusal('try-again', 'Too many at once.') }

/** A door beside the bot's, for other programs: what strangers can do at it is bounded, and keeps nobody from the bot. */
const createRawDoor = (raw: Raw) => {
  let inside = 0
  const judged = async (request: IncomingMessage, inward: Inward): Promise<RawResponse> => {
    const body = await readBytes(request, limit)
    return Buffer.isBuffer(body) ? inward(body) : { status: body.status, body: refusal('bad-body', body.fault) }
  }
  return async (request: IncomingMessage): Promise<RawResponse> => {
    const inward = await raw(request.headers)
    if (typeof inward !== 'function') return inward
    if (inside >= most) return full
    inside += 1
    return judged(request, inward).finally(() => {
      inside -= 1
    })
  }
}

/** The same as a route of the server. */
export const rawRoute = (raw: Raw) => {
  const door = createRawDoor(raw)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { headers = {}, ...said } = await door(request)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    answer(request, response, said)
  }
}
