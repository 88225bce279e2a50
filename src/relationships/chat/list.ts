import type { RequestSaid } from './events.ts'
import type { Desk, Visitor } from './ports.ts'
import type { ListQuery } from './seen.ts'
import { looked } from './step.ts'
import { decline, greet, type Visit } from './visit.ts'

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

/** The one request that a customer's name finds; for admins among everybody's. */
export const found = async (visit: Visit, search: string): Promise<RequestSaid> => {
  const said = await listed(visit, { all: visit.me.admin, search, page: 0 })
  const [only] = said.said === 'list' && said.total === 1 ? said.requests : []
  return only ? looked(visit, only.id) : said
}

/** How many requests wait for an admin who comes by; none for anybody else, or where others read along. */
export const waitingFor = async (person: Visitor, desk: Desk): Promise<number> => {
  const visit = await greet(person, desk)
  if ('said' in visit || !visit.me.admin) return 0
  return (await desk.requests.list({ state: 'waiting', page: 0, size: 1 })).total
}
