import { z } from 'zod/v4'
import type { Reason } from './refusals.ts'

/** Real tokens of Bot Framework have some 1 to 2 KB. */
const longest = 8 * 1024
/** How far clocks may differ, in seconds: as much as the SDK allows. */
const skew = 300

const header = z.looseObject({ alg: z.string(), kid: z.string().min(1).max(256) })
const claims = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().optional(),
  ver: z.string().optional(),
  appid: z.string().optional(),
  azp: z.string().optional(),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
})
type Claims = z.infer<typeof claims>

/** A token that claims to be meant for us. Whether it was signed by whom it names is not known yet. */
interface Token {
  readonly claims: Claims
  readonly kid: string
  readonly signed: string
  readonly signature: Buffer
}

export interface Expected {
  readonly issuer: string
  readonly audience: string
  /** What others were allowed to do here, in their own name or in a person's. Without it nobody may call but the issuer itself. */
  readonly permission?: string
}

const json = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** Another bot that calls us as its skill. The SDK would know it by the same marks. */
const isSkill = ({ ver, appid, azp, aud }: Claims): boolean => {
  const caller = appid ?? azp
  return appid === 'AnonymousSkill' || (ver !== undefined && caller !== undefined && caller !== aud)
}

const isPermitted = ({ scp = '', roles = [] }: Claims, permission: string): boolean =>
  [...scp.split(' '), ...roles].includes(permission)

const faultOf = (token: Claims, { issuer, audience, permission }: Expected, now: number): Reason | undefined => {
  if (token.iss !== issuer) return 'issuer'
  if (token.aud !== audience) return 'audience'
  if (permission === undefined && isSkill(token)) return 'skill'
  if (token.exp + skew <= now) return 'expired'
  if ((token.nbf ?? 0) > now + skew) return 'not yet valid'
  return permission === undefined || isPermitted(token, permission) ? undefined : 'permission'
}

/** When a token stops counting, in milliseconds. */
export const validUntil = ({ claims: { exp } }: Token): number => (exp + skew) * 1000

type Reading =
  | { readonly token: Token; readonly fault?: undefined }
  | { readonly token?: undefined; readonly fault: Reason }

/** Reads an Authorization header, without looking anything up. `now` in milliseconds. */
export const readToken = (authorization: string | undefined, expected: Expected, now: number): Reading => {
  if (!authorization) return { fault: 'no token' }
  if (authorization.length > longest) return { fault: 'too large' }
  const [, head = '', body = '', signature = ''] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? []
  const read = { header: header.safeParse(json(head)), claims: claims.safeParse(json(body)) }
  if (!read.header.success || !read.claims.success) return { fault: 'garbled' }
  if (read.header.data.alg !== 'RS256') return { fault: 'algorithm' }
  const fault = faultOf(read.claims.data, expected, now / 1000)
  if (fault) return { fault }
  const token: Token = {
    claims: read.claims.data,
    kid: read.header.data.kid,
    signed: `${head}.${body}`,
    signature: Buffer.from(signature, 'base64url'),
  }
  return { token }
}
