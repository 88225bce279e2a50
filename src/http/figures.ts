import { hash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer, failure } from './responses.ts'

/** Figures for an operator, as text of some type. */
export interface Figures {
  read(): Promise<{ readonly type: string; readonly text: string }>
  /** Who shows it may read them from anywhere; empty: nobody can. */
  readonly token: string
  /** Whether who is on this machine need show nothing: where nobody else is served. A proxy on it speaks for others, and need not say so. */
  readonly open?: boolean
}

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1']
/** Many proxies say that they are one. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

const ownNames = ['127.0.0.1', '[::1]', 'localhost']

/** Whether somebody on this machine asks for this very door: what comes through a proxy names another host or port, or says that it did. */
const isNeighbour = ({ socket, headers }: IncomingMessage): boolean =>
  loopback.includes(socket.remoteAddress ?? '') &&
  ownNames.some(name => headers.host === `${name}:${socket.localPort}`) &&
  !forwarded.some(name => name in headers)

const same = (one: string, other: string): boolean =>
  timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'))

/** Whether somebody may read the figures, and what is wrong with the bot: nobody else needs to know. */
export const mayRead = (request: IncomingMessage, figures: Figures | undefined): boolean => {
  if (!figures) return false
  const { token, open = false } = figures
  const shown = token !== '' && same(request.headers.authorization ?? '', `Bearer ${token}`)
  return shown || (open && isNeighbour(request))
}

/** To who may not read the figures there is nothing. */
export const tell = async (figures: Figures | undefined, request: IncomingMessage, response: ServerResponse) => {
  if (!figures || !mayRead(request, figures)) return answer(request, response, failure({ statusCode: 404 }))
  const { type, text } = await figures.read()
  response.writeHead(200, { 'Content-Type': type })
  response.end(text)
}
