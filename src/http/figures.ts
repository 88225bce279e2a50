import { hash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Figures for an operator, as text of some type. */
export interface Figures {
  read(): Promise<{ readonly type: string; readonly text: string }>
  /** Who shows it may read them from anywhere; empty, only this machine may. */
  readonly token: string
}

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1']
/** Behind a proxy everybody comes from this machine. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

const isNeighbour = ({ socket, headers }: IncomingMessage): boolean =>
  loopback.includes(socket.remoteAddress ?? '') && !forwarded.some(name => name in headers)

const same = (one: string, other: string): boolean =>
  timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'))

/** Whether somebody may read the figures: they tell how much is going on, and nobody else needs to know. */
export const mayRead = (request: IncomingMessage, { token }: Figures): boolean =>
  isNeighbour(request) || (token !== '' && same(request.headers.authorization ?? '', `Bearer ${token}`))
