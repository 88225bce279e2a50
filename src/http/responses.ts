import type { IncomingMessage, ServerResponse } from 'node:http'
import { jsonPieces } from '../runtime/json-bytes.ts'

/** What goes back. `body` is sent as JSON. */
export interface HttpResponse {
  readonly status: number
  readonly body?: unknown
}

export const refusal = (code: string, message: string) => ({ error: { code, message } })

/** restify's own words repeat what was asked for. */
export const failure = ({ statusCode }: { statusCode?: number }): HttpResponse => {
  if (statusCode === 404) return { status: 404, body: refusal('not-found', 'There is nothing here.') }
  if (statusCode === 405) return { status: 405, body: refusal('method', 'That method is not allowed here.') }
  return { status: 500, body: refusal('internal', 'The request could not be handled.') }
}

const sizeOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

/** What was not read to its end is not waited for either. */
const headersFor = (request: IncomingMessage, pieces: readonly Buffer[]) => ({
  ...(pieces.length > 0 && { 'Content-Type': 'application/json; charset=utf-8' }),
  'Content-Length': sizeOf(pieces),
  ...(!request.complete && { Connection: 'close' }),
})

/** Milliseconds, and bytes: how much of what nobody reads is taken off the line before it is cut. */
const [longest, most] = [2_000, 1_000_000]

/** Who is still sending while the connection closes would meet a reset in the place of the answer. */
const whenSent = (request: IncomingMessage, done: () => void): void => {
  let size = 0
  const timer = setTimeout(done, longest).unref()
  const end = () => {
    clearTimeout(timer)
    done()
  }
  request.once('end', end).once('close', end)
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > most) end()
  })
}

/** What is said goes out in the pieces that it is made of, in one write. */
export const answer = (request: IncomingMessage, response: ServerResponse, { status, body }: HttpResponse): void => {
  const pieces = body === undefined ? [] : jsonPieces(body)
  response.writeHead(status, headersFor(request, pieces))
  for (const piece of pieces) response.write(piece)
  if (request.complete) return void response.end()
  response.flushHeaders()
  whenSent(request, () => response.end())
}
