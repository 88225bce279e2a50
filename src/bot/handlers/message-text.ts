import { z } from 'zod/v4'

/** The parts that we read of a message which somebody selected. */
const shape = z.looseObject({
  subject: z.string().nullish(),
  body: z.looseObject({ content: z.string().nullish(), contentType: z.string().nullish() }).nullish(),
})

/** No more of a message is looked at: many times what is read of it, and little enough for any markup to be read at once. */
const longestMessage = 5_000

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ')

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (hex) return characterOf(Number.parseInt(hex, 16))
    return decimal ? characterOf(Number(decimal)) : (named[name.toLowerCase()] ?? whole)
  })

/** What is not what somebody wrote: whom they mention, what hangs on the message, what no browser would show. */
const unsaid = /<(at|attachment|script|style|title)\b[^<>]*>[^<]*(?:<(?!\/\1)[^<]*)*<\/\1\s*>|<!--[\s\S]*?-->/gi

const plain = (html: string): string => decoded(html.replaceAll(unsaid, ' ').replaceAll(/<\/?[a-z][^<>]*>/gi, ' '))

/** What a person wrote in a message of Teams: no markup, no mentions, no attachments; empty where there is no text. */
export const textOfMessage = (payload: unknown): string => {
  const { subject, body } = shape.safeParse(payload).data ?? {}
  const content = (body?.content ?? '').slice(0, longestMessage)
  const text = body?.contentType === 'text' ? content : plain(content)
  return [subject ?? '', text].join(' ').replaceAll(/\s+/g, ' ').trim()
}
