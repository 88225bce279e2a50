import type { IncomingMessage } from 'node:http'
import { together } from './together.ts'

/** More than any Bot Framework activity; less than what would hurt. */
const limit = 256 * 1024

type Refused = { readonly status: 400 | 413 | 415; readonly fault: string }
type Body = { readonly json: unknown } | Refused

const encodingFault = ({ headers }: IncomingMessage): Body | undefined => {
  if ('content-encoding' in headers) return { status: 415, fault: 'Send the body without Content-Encoding.' }
  const type = headers['content-type'] ?? ''
  return /^application\/(.+\+)?json\b/i.test(type) ? undefined : { status: 415, fault: 'Send application/json.' }
}

/** Levels of lists and objects within each other. Activities have some ten; what walks through thousands of them would fall. */
const deepest = 64

/** Where a string ends that begins at `at`. */
const endOfString = (text: string, at: number): number => {
  let end = text.indexOf('"', at + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end
}

const isEscaped = (text: string, at: number): boolean => {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

const isTooDeep = (text: string): boolean => {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === '"') at = endOfString(text, at)
    else if ((mark === '[' || mark === '{') && ++depth > deepest) return true
    else if (mark === ']' || mark === '}') depth--
  }
  return false
}

/** Nearly all have no more brackets than that, let alone within each other. */
const hasFewBrackets = new RegExp(`^[^[{]*(?:[[{][^[{]*){0,${deepest}}$`)

const parse = (bytes: Buffer): Body => {
  const text = bytes.toString('utf8')
  if (!hasFewBrackets.test(text) && isTooDeep(text))
    return { status: 400, fault: `The body has more than ${deepest} levels.` }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { status: 400, fault: 'The body is not valid JSON.' }
  }
}

const tooLarge = (limit: number): Refused => ({ status: 413, fault: `The body is larger than ${limit} bytes.` })

const cutOff: Refused = { status: 400, fault: 'The body was cut off.' }

/** By events: what reads a stream in a loop costs as much as all the rest of the reading. */
const readAll = (request: IncomingMessage, limit: number): Promise<Buffer | Refused> =>
  new Promise(resolve => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= limit) return
      chunks.length = 0
      resolve(tooLarge(limit))
    })
    request.once('end', () => size <= limit && resolve(Buffer.concat(chunks)))
    request.once('error', () => resolve(cutOff))
    request.once('close', () => resolve(cutOff))
  })

/** Reads a body as it is, of `limit` bytes at most; what is larger is not kept in memory. Never rejects. */
export const readBytes = (request: IncomingMessage, limit: number): Promise<Buffer | Refused> =>
  Number(request.headers['content-length']) > limit ? Promise.resolve(tooLarge(limit)) : readAll(request, limit)

/**
 * Reads a JSON body of at most 256 KB; resolves together with the others that came in by then. What is too large is not kept in
 * memory. Never rejects: who hangs up has sent a bad body.
 */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  const fault = encodingFault(request)
  if (fault) return fault
  const body = await readBytes(request, limit)
  await together()
  return Buffer.isBuffer(body) ? parse(body) : body
}
