import { figuresOf } from '../figures.ts'
import type { Kept } from '../record.ts'
import type { RequestSaid } from './events.ts'
import { decline, type Visit } from './visit.ts'

/** Requests that are read for an overview, those that changed last: somebody waits for it. */
const mostRead = 2000
const atOnce = 200

const newest = async ({ desk }: Visit, asker?: string): Promise<{ kept: readonly Kept[]; total: number }> => {
  const kept: Kept[] = []
  for (let page = 0; ; page++) {
    const found = await desk.requests.list({ ...(asker && { asker }), page, size: atOnce })
    kept.push(...found.kept)
    if (found.kept.length === 0 || kept.length >= Math.min(found.total, mostRead)) return { kept, total: found.total }
  }
}

/** How requests stand, for admins; nobody's own figures are among them. */
export const figured = async (visit: Visit): Promise<RequestSaid> => {
  const { me, unsure, desk } = visit
  if (!me.admin) return decline(unsure ? 'unsure' : 'not-admin')
  const { kept, total } = await newest(visit)
  const requests = kept.map(({ request }) => request)
  return { said: 'figures', figures: figuresOf(requests, desk.now()), read: requests.length, total }
}

/** All requests as they are kept, or for who is no admin their own. */
export const exported = async (visit: Visit): Promise<RequestSaid> => {
  const { me, zone } = visit
  const { kept, total } = await newest(visit, me.admin ? undefined : me.who.id)
  return { said: 'export', kept, total, zone, admin: me.admin }
}
