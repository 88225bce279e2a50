import { z } from 'zod/v4'
import type { AccessSight } from '../../relationships/ports.ts'
import { refusalIn } from './delegated-shapes.ts'
import { type Called, callGraph } from './graph-call.ts'
import type { Directory } from './membership.ts'

export const relationshipsPath = '/tenantRelationships/delegatedAdminRelationships'

/** Of those of one name only what tells which of them counts. */
const named = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  status: z.string().nullish(),
  createdDateTime: z.string().nullish(),
})
export type Named = z.infer<typeof named>
const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() })

/** 300 of them on a page are 100 KB; after so many pages nobody looks further. */
const [largest, mostPages] = [1024 * 1024, 60]

/** Graph's own address of the next page, as a path; a link that leads anywhere else is not followed. */
const pathOf = (url: string, next: string | undefined): string | undefined =>
  next?.startsWith(`${url}/v1.0${relationshipsPath}`) ? next.slice(`${url}/v1.0`.length) : undefined

const isFilterUnknown = (called: Called) => called.kind === 'answered' && [400, 501].includes(called.status)

/**
 * Every relationship of a name, by GET with $filter=displayName eq '…'. That this filters is documented nowhere: what comes is
 * compared, and where Graph refuses it all are gone through, 300 a page. https://learn.microsoft.com/graph/api/tenantrelationship-list-delegatedadminrelationships
 */
export const createFinder = (directory: Directory) => {
  let filters = true
  const ask = (path: string, deadline: number) => callGraph(directory, { method: 'GET', path, most: largest }, deadline)

  const through = async (
    first: string,
    name: string,
    deadline: number,
  ): Promise<readonly Named[] | Exclude<AccessSight, { kind: 'seen' }> | 'no-filter'> => {
    const found: Named[] = []
    let path: string | undefined = first
    for (let pages = 0; path !== undefined && pages < mostPages; pages++) {
      const called = await ask(path, deadline)
      if (pages === 0 && path.includes('filter') && isFilterUnknown(called)) return 'no-filter'
      const { data } = page.safeParse(called.kind === 'answered' && called.status === 200 ? called.body : undefined)
      if (!data) return refusalIn(called, directory.clock.now())
      found.push(
        ...data.value.flatMap(each => named.safeParse(each).data ?? []).filter(each => each.displayName === name),
      )
      path = pathOf(directory.url, data['@odata.nextLink'])
    }
    return found
  }

  return async (name: string, deadline: number): Promise<readonly Named[] | Exclude<AccessSight, { kind: 'seen' }>> => {
    const all = `${relationshipsPath}?$select=id,displayName,status,createdDateTime&$top=300`
    const filter = `&$filter=${encodeURIComponent(`displayName eq '${name}'`)}`
    const found = await through(filters ? `${all}${filter}` : all, name, deadline)
    if (found !== 'no-filter') return found
    filters = false
    const again = await through(all, name, deadline)
    return again === 'no-filter' ? { kind: 'unavailable' } : again
  }
}
