import type { IncomingHttpHeaders } from 'node:http'
import { protocolVersions } from './protocol.ts'
import type { Said } from './server.ts'

/** Who asks over HTTP, and who answers. */
interface Asked {
  /** Where others find it, from outside. */
  readonly url: string
  /** By whom they are let in, and what for: an OAuth server and its scope. */
  readonly authority: string
  readonly scope: string
  /** Why somebody may not ask; nothing where they may. Never rejects. */
  readonly objection: (authorization: string | undefined) => Promise<string | undefined>
  readonly answer: (message: string) => Promise<Said>
  readonly note: (outcome: string) => void
  readonly failed: (error: unknown) => void
}

interface Response {
  readonly status: number
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

const wrong = (status: number, code: string, message: string): Response => ({
  status,
  body: { error: { code, message } },
})

/** What a browser's page may not do, and what is no message of this protocol. */
const faultIn = (headers: IncomingHttpHeaders, url: string): readonly [string, Response] | undefined => {
  const { origin, 'content-type': type = '', 'content-encoding': encoding, 'mcp-protocol-version': version } = headers
  if (origin !== undefined && origin !== new URL(url).origin)
    return ['origin', wrong(403, 'origin', 'Pages of other sites do not ask here.')]
  if (!/^application\/json\b/i.test(type) || encoding !== undefined)
    return ['type', wrong(415, 'bad-body', 'Send application/json, without Content-Encoding.')]
  if (version === undefined || protocolVersions.some(each => each === version)) return undefined
  return ['version', wrong(400, 'version', `MCP-Protocol-Version is one of ${protocolVersions.join(', ')}.`)]
}

/** Where it stands how to be let in (RFC 9728). */
const aboutAt = (url: string) => url.replace(/\/mcp$/, '/.well-known/oauth-protected-resource/mcp')

const refusal = (reason: string, { url, scope }: Asked): Response => {
  if (reason === 'keys unavailable') return wrong(503, 'try-again', 'Tokens cannot be judged now.')
  const [status, error] = reason === 'permission' ? [403, 'insufficient_scope'] : [401, 'invalid_token']
  const shown = reason === 'no token' ? '' : `error="${error}", `
  const challenge = `Bearer ${shown}scope="${scope}", resource_metadata="${aboutAt(url)}"`
  return {
    ...wrong(status, 'not-let-in', 'Show a token that is meant for this.'),
    headers: { 'WWW-Authenticate': challenge },
  }
}

/**
 * Streamable HTTP without sessions: a message a request, its answer in the response. First the token is judged, by the headers
 * alone; then comes a way in for the body. Neither rejects.
 */
export const createAgentDoor = (asked: Asked) => {
  const { url, authority, scope, objection, answer, note, failed } = asked
  const noted = (outcome: string, response: Response) => {
    note(outcome)
    return response
  }
  const inward = async (body: Buffer): Promise<Response> => {
    try {
      const said = await answer(body.toString('utf8'))
      if (!said.answer) return noted('unanswered', { status: 202 })
      return said.unread
        ? noted('unread', { status: 400, body: said.answer })
        : noted('answered', { status: 200, body: said.answer })
    } catch (error) {
      failed(error)
      return noted('failed', wrong(503, 'try-again', 'No answer could be given. Try again.'))
    }
  }
  return {
    ask: async (headers: IncomingHttpHeaders) => {
      const reason = await objection(headers.authorization)
      if (reason) return noted('refused', refusal(reason, asked))
      const fault = faultIn(headers, url)
      return fault ? noted(...fault) : inward
    },
    about: {
      ...{ resource: url, authorization_servers: [authority], scopes_supported: [scope] },
      bearer_methods_supported: ['header'],
    },
  }
}
