import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

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
