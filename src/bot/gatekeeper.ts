import { verify } from 'node:crypto'
import type { IncomingActivity } from './activity.ts'
import type { Reason } from './refusals.ts'
import type { SigningKey, SigningKeys } from './signing-keys.ts'
import { type Expected, readToken } from './token.ts'

/** What a token that is really signed vouches for. */
interface Pass {
  readonly serviceUrl: string | undefined
  readonly endorsements: readonly string[]
}

/** In, with what the token vouches for, or not. In the local profile nothing is asked and nothing is vouched for. */
export interface Admission {
  readonly pass?: Pass
  readonly refused?: Reason
}

const lookUp = (keys: SigningKeys, kid: string): Promise<SigningKey | Reason> =>
  keys(kid).then(
    (key): SigningKey | Reason => key ?? 'unknown key',
    (): Reason => 'keys unavailable',
  )

/**
 * Judges a token before anything else sees the request: the cheap questions first, then the signature. The SDK asks again;
 * left alone it would keep the tenant of every token it is shown, signed or not, for as long as the process lives.
 */
export const createGatekeeper =
  (expected: Expected, keys: SigningKeys, now: () => number = () => Date.now()) =>
  async (authorization: string | undefined): Promise<Admission> => {
    const { token, fault } = readToken(authorization, expected, now())
    if (!token) return { refused: fault }
    const key = await lookUp(keys, token.kid)
    if (typeof key === 'string') return { refused: key }
    const genuine = verify('RSA-SHA256', Buffer.from(token.signed), key.key, token.signature)
    if (!genuine) return { refused: 'signature' }
    return { pass: { serviceUrl: token.claims.serviceurl, endorsements: key.endorsements } }
  }

/** What an activity says of itself that its token does not vouch for. */
export const overreach = ({ pass }: Admission, { channelId, serviceUrl }: IncomingActivity): Reason | undefined => {
  if (!pass) return 'no token'
  const { endorsements, serviceUrl: vouched } = pass
  if (endorsements.length > 0 && !endorsements.includes(channelId)) return 'channel'
  return serviceUrl === undefined || serviceUrl !== vouched ? 'service url' : undefined
}
