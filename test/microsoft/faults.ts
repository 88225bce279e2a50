import { gzipSync } from 'node:zlib'
import type { Sent } from './fake-contract.ts'
import { type Fault, send } from './fake-server.ts'

const sends =
  (sent: Sent): Fault =>
  ({ response }) =>
    send(response, sent)

/** The right answer, after something was done to it. */
export const rightBut =
  (change: (right: Sent) => Sent): Fault =>
  ({ response, right }) =>
    send(response, change(right))

/** An answer of Partner Center's: a status, and its error body. */
export const refuses = (status: number, code: number | string): Fault =>
  sends({ status, body: { code, description: 'Refused.', data: [], source: 'PartnerFD' } })

/** A status without a body. */
export const says = (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  sends({ status, headers })

export const answers = (body: unknown, status = 200): Fault => sends({ status, body })

/** Throttling has a body of its own, unlike any other error. */
export const throttles = (headers: Readonly<Record<string, string>> = {}, message = 'Rate limit is exceeded.'): Fault =>
  sends({ status: 429, headers, body: { statusCode: 429, message } })

export const faults = {
  wantsMfa: sends({
    status: 401,
    said: 'Unauthorized - MFA required',
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  }),
  neverAnswers: ({ advance }) => advance(60_000),
  neverEnds: ({ response, advance }) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    const drip = () => {
      if (response.destroyed) return
      response.write(' ')
      advance(100)
      setImmediate(drip)
    }
    drip()
  },
  resets: ({ response }) => {
    response.destroy()
  },
  resetsInTheMiddle: ({ response }) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '500' })
    response.write('{"url":', () => response.destroy())
  },
  isNoHttp: ({ response }) => {
    response.socket?.end('\u0015\u0003\u0001 what?\r\n\r\n')
  },
  isHuge: sends({ status: 200, body: `{"url":"${'x'.repeat(200_000)}"}` }),
  isHugeWhenUnpacked: ({ response }) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
    response.end(gzipSync(' '.repeat(20_000_000)))
  },
  isPackedBadly: sends({ status: 200, headers: { 'Content-Encoding': 'gzip' }, body: '{"url":"https://"}' }),
} satisfies Record<string, Fault>
