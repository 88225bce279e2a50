import { hash, verify } from 'node:crypto'
import type { Clock } from '../../runtime/clock.ts'
import type { IncomingActivity } from '../activity.ts'
import { createExpiring } from '../expiring.ts'
import type { Reason } from './refusals.ts'
import type { SigningKey, SigningKeys } from './signing-keys.ts'
import { type Expected, readToken, validUntil } from './token.ts'

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

/** How many genuine tokens are known at once, and for how long where none says. */
const kept = { most: 1_000, age: 3600_000 }

interface Known {
  readonly admission: Admission
  readonly kid: string
  readonly key: SigningKey
}

/** Judges a token that is not known: the cheap questions first, then the signature. */
const createJudge = (expected: Expected, keys: SigningKeys, now: Clock['now']) => async (authorization?: string) => {
  const { token, fault } = readToken(authorization, expected, now().getTime())
  if (!token) return { refused: fault }
  const key = await lookUp(keys, token.kid)
  if (typeof key === 'string') return { refused: key }
  const genuine = verify('RSA-SHA256', Buffer.from(token.signed), key.key, token.signature)
  if (!genuine) return { refused: 'signature' as const }
  const admission: Admission = { pass: { serviceUrl: token.claims.serviceurl, endorsements: key.endorsements } }
  return { known: { admission, kid: token.kid, key }, ttl: validUntil(token) - now().getTime() }
}

/**
 * Judges a token before anything else sees the request. The SDK asks again; left alone it would keep the tenant of every
 * token it is shown, signed or not, for as long as the process lives. A genuine one is remembered, by its hash, until it
 * expires or its key is withdrawn: the channel shows the same one for an hour.
 */
export const createTokenValidator = (expected: Expected, keys: SigningKeys, { now, ticks }: Clock) => {
  const judge = createJudge(expected, keys, now)
  const genuine = createExpiring<Known>(kept, ticks)
  return async (authorization: string | undefined): Promise<Admission> => {
    const name = hash('sha256', authorization ?? '', 'base64url')
    const before = genuine.get(name)
    if (before && (await lookUp(keys, before.kid)) === before.key) return before.admission
    const { refused, known, ttl } = await judge(authorization)
    if (refused) return { refused }
    genuine.set(name, known, { ttl })
    return known.admission
  }
}

/** What an activity says of itself that its token does not vouch for. */
export const overreach = ({ pass }: Admission, { channelId, serviceUrl }: IncomingActivity): Reason | undefined => {
  if (!pass) return 'no token'
  const { endorsements, serviceUrl: vouched } = pass
  if (endorsements.length > 0 && !endorsements.includes(channelId)) return 'channel'
  return serviceUrl === undefined || serviceUrl !== vouched ? 'service url' : undefined
}
