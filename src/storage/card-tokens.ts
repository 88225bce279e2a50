import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Tokens } from '../relationships/chat/ports.ts'

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
