import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import type { Tokens } from '../relationships/chat/ports.ts'
import { readText, writeText } from './disk/disk.ts'

const mark = (key: string, once: string, about: readonly string[]) =>
  createHmac('sha256', key)
    .update(JSON.stringify([once, ...about]))
    .digest('base64url')

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** One-time tokens that nobody else can make, and that hold for nothing but what they were made for. */
export const createTokens = (key: string): Tokens => ({
  issue: about => {
    const once = randomBytes(12).toString('base64url')
    return `${once}.${mark(key, once, about)}`
  },
  holds: (token, about) => {
    const [once = '', seal = '', ...more] = token.split('.')
    return more.length === 0 && once.length === 16 && same(seal, mark(key, once, about))
  },
})

/** The key of a folder, made at the first start: cards that were sent before a restart still work after it. */
export const keyIn = async (folder: string): Promise<string> => {
  const file = join(folder, 'token-key')
  const known = await readText(file)
  if (known) return known
  const key = randomBytes(32).toString('base64url')
  await writeText(file, key)
  return key
}
