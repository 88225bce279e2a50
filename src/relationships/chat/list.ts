import type { ListQuery, RequestSaid } from './events.ts'
import { decline, type Visit } from './visit.ts'

/** Rows on one card. */
export const pageSize = 5

/** One's own requests, or for admins all of them. */
export const listed = async ({ desk, me, unsure, key, zone }: Visit, query: ListQuery): Promise<RequestSaid> => {
  if (query.all && !me.admin) return decline(unsure ? 'unsure' : 'not-admin')
  const { state, search, page } = query
  const wanted = { ...(state && { state }), ...(search && { search }), size: pageSize }
  const whose = query.all ? wanted : { ...wanted, asker: me.who.id }
  const asked = await desk.requests.list({ ...whose, page })
  const last = Math.max(Math.ceil(asked.total / pageSize) - 1, 0)
  const { kept, total } = page > last ? await desk.requests.list({ ...whose, page: last }) : asked
  const { quiet = false } = await desk.addresses.recall(key)
  const requests = kept.map(({ request }) => request)
  return {
    said: 'list',
    query: { ...query, page: Math.min(page, last) },
    requests,
    total,
    zone,
    admin: me.admin,
    quiet,
  }
}
