import type { WaitingClock } from './clock.ts'

/** What came of fetching a file: its bytes, or that there is no such file, or that nobody could say. */
type Download = Buffer | 'none' | 'unreachable'

const read = async (body: AsyncIterable<Uint8Array> | null, most: number): Promise<Download> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > most) return 'none'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * A small file as it is, of `most` bytes, whole within `milliseconds`. Never rejects. Redirects are not followed: who names an address
 * that is permitted must not lead us to another one.
 */
export const download = async (url: string, most: number, milliseconds: number, clock: WaitingClock) => {
  const cut = new AbortController()
  const silence = clock.alarm(milliseconds, () => cut.abort())
  try {
    const { status, body } = await fetch(url, { redirect: 'manual', signal: cut.signal })
    if (status === 200) return await read(body, most)
    return status >= 500 || status === 429 ? 'unreachable' : 'none'
  } catch {
    return 'unreachable'
  } finally {
    silence()
    cut.abort()
  }
}
