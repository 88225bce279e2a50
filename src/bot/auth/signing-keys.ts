import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod/v4'
import type { Clock } from '../../runtime/clock.ts'

export interface SigningKey {
  readonly key: KeyObject
  /** The channels that may be spoken for with this key; none named means any. */
  readonly endorsements: readonly string[]
}

/** A key by its id; undefined when the issuer has none of that id. Rejects when the issuer cannot be asked. */
export type SigningKeys = (kid: string) => Promise<SigningKey | undefined>

/** Milliseconds. An unknown key is looked for once in `pause`, however many ask for it. */
const lifetime = 24 * 3600_000
const pause = 5 * 60_000
const pauseAfterFailure = 10_000
const patience = 5_000

const metadata = z.looseObject({ jwks_uri: z.url() })
const rsaKey = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
})
const keySet = z.looseObject({ keys: z.array(z.unknown()) })

const fetchJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`The signing keys cannot be read: ${response.status}.`)
  return response.json()
}

const readKeys = async (metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> => {
  const { jwks_uri } = metadata.parse(await fetchJson(metadataUrl))
  const { keys } = keySet.parse(await fetchJson(jwks_uri))
  const usable = keys.flatMap(key => rsaKey.safeParse(key).data ?? [])
  return new Map(
    usable.map(({ kid, kty, n, e, endorsements }) => {
      const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' })
      return [kid, { key, endorsements }]
    }),
  )
}

/** The keys that an OpenID issuer publishes. While it cannot be reached, the ones that are known go on being used. */
export const createSigningKeys = (metadataUrl: string, ticks: Clock['ticks']): SigningKeys => {
  let keys: ReadonlyMap<string, SigningKey> | undefined
  let [freshUntil, nextAttempt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let attempt: Promise<void> | undefined

  const refresh = async () => {
    nextAttempt = ticks() + pauseAfterFailure
    keys = await readKeys(metadataUrl)
    freshUntil = ticks() + lifetime
    nextAttempt = ticks() + pause
  }
  const attemptOnce = () => {
    attempt ??= refresh()
      .catch(() => undefined)
      .finally(() => {
        attempt = undefined
      })
    return attempt
  }

  return async kid => {
    const fresh = ticks() < freshUntil ? keys?.get(kid) : undefined
    if (fresh) return fresh
    if (attempt || ticks() >= nextAttempt) await attemptOnce()
    if (!keys) throw new Error('The signing keys cannot be read.')
    return keys.get(kid)
  }
}
