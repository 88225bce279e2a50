import type { IncomingMessage, ServerResponse } from 'node:http'
import { jsonBytes } from '../runtime/json-bytes.ts'

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

/** What was not read to its end is not waited for either. */
const headersFor = (request: IncomingMessage, bytes: Buffer | undefined) => ({
  ...(bytes && { 'Content-Type': 'application/json; charset=utf-8' }),
  'Content-Length': bytes?.length ?? 0,
  ...(!request.complete && { Connection: 'close' }),
})

export const answer = (request: IncomingMessage, response: ServerResponse, { status, body }: HttpResponse): void => {
  const bytes = body === undefined ? undefined : jsonBytes(body)
  response.writeHead(status, headersFor(request, bytes))
  response.end(bytes)
}
