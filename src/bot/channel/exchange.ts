import { type Answer, ask, type Line, open, patience, type Request } from './connections.ts'

/** Of one host: as many as Node's own agent keeps. */
const mostKept = 256

/** Those that wait for their next call, by origin; the last used is the first that is used again. */
const kept = new Map<string, Line[]>()

const keep = (origin: string, line: Line): void => {
  const lines = kept.get(origin) ?? []
  if (lines.length === mostKept) return void line.client.close()
  line.kept = true
  lines.push(line)
  kept.set(origin, lines)
}

/**
 * Asks once, over a connection that was kept or a new one. Rejects when there is no whole answer, with `code` saying why
 * as Node does: ECONNREFUSED, ENOTFOUND …, ECONNRESET, or ETIMEDOUT after ten seconds; then the connection is gone too.
 */
export const exchange = async (origin: string, request: Request): Promise<Answer> => {
  const line = kept.get(origin)?.pop() ?? open(origin)
  const late = () => line.client.destroy(Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT' }))
  const timer = setTimeout(late, patience)
  try {
    const answer = await ask(line, request)
    keep(origin, line)
    return answer
  } finally {
    clearTimeout(timer)
  }
}
