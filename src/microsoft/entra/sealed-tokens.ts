import { hash } from 'node:crypto'
import { z } from 'zod/v4'
import type { Safe } from '../../relationships/ports.ts'
import type { Log } from '../../runtime/log.ts'
import type { RefreshTokens } from './refresh-tokens.ts'
import { seal, unseal } from './seal.ts'

export interface SealedTokens {
  readonly safe: Safe
  /** 32 bytes. */
  readonly key: Buffer
  /** The refresh token of the first sign-in, from the configuration; '' once it is no longer there. */
  readonly initial: string
  /** Whose token it is: the one of another app or tenant is not read. */
  readonly account: string
  readonly log: Log
}

/** `from` tells which sign-in it descends from: a new one in the configuration takes the place of what was stored. */
const shape = z.object({ token: z.string().min(1), from: z.string() })
type Stored = z.infer<typeof shape>

/** Keeps the refresh token encrypted. */
export const createSealedTokens = ({ safe, key, initial, account, log }: SealedTokens): RefreshTokens => {
  const purpose = `Partner Center refresh token of ${account}`
  const from = initial && hash('sha256', initial)

  const read = async (): Promise<Stored | undefined | 'unreadable'> => {
    const sealed = await safe.read()
    if (sealed === undefined) return undefined
    try {
      return shape.parse(JSON.parse(unseal(sealed, key, purpose)))
    } catch {
      return 'unreadable'
    }
  }
  return {
    load: async () => {
      const stored = await read()
      if (stored === 'unreadable')
        log.error('stored sign-in unreadable: torn, or of another SECRETS_KEY, tenant or app')
      const descends = stored && stored !== 'unreadable' && (from === '' || stored.from === from)
      return descends ? stored.token : initial || undefined
    },
    save: async token => {
      const before = await read()
      if (before === 'unreadable') await safe.setAside()
      const origin = from || (before && before !== 'unreadable' ? before.from : '')
      await safe.write(seal(JSON.stringify({ token, from: origin }), key, purpose))
    },
  }
}
