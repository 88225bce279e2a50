import type { AdminAccess, TakenBack } from '../../relationships/ports.ts'
import { isApproved, isOver } from '../../relationships/taking-back.ts'
import { createFinder, relationshipsPath } from './delegated-find.ts'
import { type Relationship, relationshipIn, stageOf } from './delegated-shapes.ts'
import { type Call, type Called, callGraph } from './graph-call.ts'
import type { Directory } from './membership.ts'

/** Milliseconds. */
const limit = 15_000

/** Nobody but Microsoft knows why: it is not tried again. */
const isRefused = (called: Called) => called.kind === 'answered' && [400, 403, 405, 422, 501].includes(called.status)

/**
 * Before it is locked a relationship is deleted, afterwards it is asked to be terminated; in which states Graph does that is documented
 * for active ones only, so what it answers counts. https://learn.microsoft.com/graph/api/delegatedadminrelationship-delete
 */
export const createTakingBack = (directory: Directory): AdminAccess['takeBack'] => {
  const { clock, log } = directory
  const find = createFinder(directory)
  const call = (what: Call, deadline: number) => callGraph(directory, what, deadline)

  const end = async (seen: Relationship, deadline: number): Promise<TakenBack | 'unknown'> => {
    const path = `${relationshipsPath}/${encodeURIComponent(seen.id)}`
    const etag = seen['@odata.etag']
    const called =
      stageOf(seen) === 'created'
        ? await call({ method: 'DELETE', path, etag }, deadline)
        : await call({ method: 'POST', path: `${path}/requests`, body: { action: 'terminate' }, etag }, deadline)
    if (called.kind === 'answered' && called.status === 204) return 'gone'
    // What it was asked for shows later: the next look says whether it came to that.
    return isRefused(called) && stageOf(seen) !== 'created' ? 'refused' : 'unknown'
  }

  return async ({ id, name }) => {
    const deadline = clock.ticks() + limit
    const found = id === undefined ? await find(name, deadline) : [{ id }]
    if ('kind' in found) return 'unknown'
    const [one] = found
    if (!one) return 'gone'
    const called = await call({ method: 'GET', path: `${relationshipsPath}/${encodeURIComponent(one.id)}` }, deadline)
    const seen = relationshipIn(called)
    if (!seen) return 'unknown'
    const stage = stageOf(seen)
    if (isOver({ stage })) return 'gone'
    if (isApproved({ stage })) return 'approved'
    const came = await end(seen, deadline)
    log[came === 'refused' ? 'warn' : 'info']('admin access taken back', { relationship: name, came })
    return came
  }
}
