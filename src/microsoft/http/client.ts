import type { WaitingClock } from './clock.ts'

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Bytes that an answer may have at most: 64 KB when left out. */
  readonly most?: number
}

/** What came of one HTTP request. `body` is the parsed JSON; undefined when there was none, or when it was no JSON. */
export type Answer =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly said: string
      readonly headers: Headers
      readonly body: unknown
    }
  | { readonly kind: 'failed'; readonly cause: 'timed-out' | 'unreachable' | 'too-large' }

const largest = 64 * 1024

class TooLarge extends Error {}

/**
 * One request, and its whole answer within `milliseconds`: a body that drips is cut off as well. Never rejects. Redirects are not
 * followed, since they would carry a secret elsewhere. A byte order mark is dropped; an answer may be too large.
 */
export const exchange = async (question: Question, milliseconds: number, clock: WaitingClock): Promise<Answer> => {
  const cut = new AbortController()
  const silence = clock.alarm(milliseconds, () => cut.abort())
  const { url, most = largest, ...init } = question
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: cut.signal })
    const { status, statusText: said, headers } = response
    return { kind: 'answered', status, said, headers, body: parse(await readText(response, most)) }
  } catch (error) {
    if (error instanceof TooLarge) cut.abort()
    return { kind: 'failed', cause: causeOf(error, cut.signal) }
  } finally {
    silence()
  }
}

const causeOf = (error: unknown, { aborted }: AbortSignal) => {
  if (error instanceof TooLarge) return 'too-large'
  return aborted ? 'timed-out' : 'unreachable'
}

const readText = async ({ body }: Response, most: number): Promise<string> => {
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > most) throw new TooLarge()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
