import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'
import { z } from 'zod/v4'
import type { Safe } from '../../relationships/ports.ts'
import type { Log } from '../../runtime/log.ts'
import type { RefreshTokens } from './refresh-tokens.ts'

const form = 'v1'
const method = 'aes-256-gcm'

/**
 * Encrypts a text (AES-256-GCM) with a key of 32 bytes. `purpose` is not hidden and not kept, but only with the very same one is the
 * text read again: what was sealed for one thing does not open as another.
 */
export const seal = (text: string, key: Buffer, purpose: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(method, key, nonce).setAAD(Buffer.from(purpose))
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [form, ...[nonce, cipher.getAuthTag(), data].map(part => part.toString('base64url'))].join('.')
}

/** The text that was sealed. Throws when the key or the purpose is another, or when anything in it was changed. */
export const unseal = (sealed: string, key: Buffer, purpose: string): string => {
  const [is, nonce = '', tag = '', data = ''] = sealed.trim().split('.')
  if (is !== form) throw new Error(`What was sealed begins with ${form}; this does not.`)
  const decipher = createDecipheriv(method, key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]).toString('utf8')
}

interface SealedTokens {
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
    alone: safe.alone,
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
