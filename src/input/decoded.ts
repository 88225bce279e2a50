/** What a file says, whatever program saved it; or why nobody can tell. */
type Decoded = { readonly text: string } | { readonly fault: 'workbook' | 'no-text' | 'unknown-encoding' }

/** How a file begins that an office program keeps for itself: a zip (xlsx, ods, docx) or the container before it (xls, doc). */
const workbooks = ['504b0304', 'd0cf11e0']

const byteOrderMarks: readonly (readonly [mark: string, encoding: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

/** UTF-16 without its mark: every other byte of a text in our letters is 0. */
const withoutMark = (bytes: Uint8Array): string | undefined => {
  const zeros = (odd: number) => bytes.subarray(0, 1000).filter((byte, at) => at % 2 === odd && byte === 0).length
  const [even, odd] = [zeros(0), zeros(1)]
  const many = Math.min(bytes.length, 1000) / 4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : undefined
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).length >= 0
  } catch {
    return false
  }
}

const encodingOf = (bytes: Buffer): string => {
  const begins = bytes.toString('hex', 0, 4)
  const marked = byteOrderMarks.find(([mark]) => begins.startsWith(mark))?.[1]
  return marked ?? withoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** What no text holds. */
const control = /(?![\s\u0080-\u009f])\p{Cc}/u
/** A DOS code page or broken UTF-8, read as Windows-1252: “†hl‚ns”, “Ã…hlÃ©ns”. Nobody writes so. */
const garbled = /[\u0080-\u009f]|\p{L}[†‡„‚”‰™]\p{L}|†\p{L}|Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/u
const [opening, closing] = [/(?:^|[\s;,("'])[“”„]/g, /[\p{L}.!?]”/gu]

/** DOS's ö at the end of a word looks like a quotation mark that closes what nobody opened: “Malm”. */
const isGarbled = (text: string): boolean =>
  garbled.test(text) || (text.match(closing)?.length ?? 0) > (text.match(opening)?.length ?? 0)

/** The text of a file: UTF-8 or UTF-16, with its byte order mark or without, or what Windows wrote before them. */
export const decoded = (bytes: Buffer): Decoded => {
  if (workbooks.includes(bytes.toString('hex', 0, 4))) return { fault: 'workbook' }
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (control.test(text)) return { fault: 'no-text' }
  return encoding === 'windows-1252' && isGarbled(text) ? { fault: 'unknown-encoding' } : { text }
}
