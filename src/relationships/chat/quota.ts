import type { State } from '../request.ts'
import type { Visit } from './visit.ts'

/** Requests of one person: how many may wait for somebody at once, and how many may begin in a day. */
export const quota = { open: 100, day: 40 } as const

const waiting: readonly State[] = ['drafted', 'waiting', 'sent']

const dayLong = 24 * 3_600_000

/** Whether somebody has as many requests as one person can have, of both kinds of many. */
export const tooMany = async ({ desk, me }: Visit): Promise<'too-many-open' | 'too-many-today' | undefined> => {
  const asker = me.who.id
  const { list } = desk.requests
  const pages = await Promise.all(waiting.map(state => list({ asker, state, page: 0, size: 1 })))
  if (pages.reduce((sum, { total }) => sum + total, 0) >= quota.open) return 'too-many-open'
  // Whatever began within a day was changed within it: it is among those that were changed last.
  const { kept } = await list({ asker, page: 0, size: quota.open })
  const since = new Date(desk.now().getTime() - dayLong).toISOString()
  const today = kept.filter(({ request }) => (request.trail[0]?.at ?? '') > since)
  return today.length >= quota.day ? 'too-many-today' : undefined
}
