import type { AccessSight, AccessWish } from '../../relationships/ports.ts'
import { waitAfter } from '../../runtime/backoff.ts'
import { createFinder, type Named, relationshipsPath } from './delegated-find.ts'
import { bodyOf, isWished, type Relationship, refusalIn, relationshipIn, sightOf, stageOf } from './delegated-shapes.ts'
import { type Call, type Called, callGraph } from './graph-call.ts'
import type { Directory } from './membership.ts'

/** What one look comes to: an end, or that another one is needed, and what to say when there is no time for it. */
type Step = { readonly over: AccessSight } | { readonly again: AccessSight }
const again = { again: { kind: 'unavailable' } } as const satisfies Step

/** Milliseconds: all of it, and between two looks. A store that is not read-your-writes says after seconds what it was told. */
const limit = 25_000
const pace = { first: 200, longest: 3200 } as const
const mostLooks = 12

const ended: readonly unknown[] = ['expired', 'terminated']
const byAge = (one: Named, other: Named) => ((one.createdDateTime ?? '') < (other.createdDateTime ?? '') ? -1 : 1)

/** Makes, finds, locks and waits, as often as it takes within the time: each step is one that may have been taken before. */
export const createOpener = (directory: Directory) => {
  const { clock, log, random } = directory
  const find = createFinder(directory)
  const call = (what: Call, deadline: number) => callGraph(directory, what, deadline)
  const pathOf = (id: string) => `${relationshipsPath}/${encodeURIComponent(id)}`
  const failed = (called: Called): Step => {
    const sight = refusalIn(called, clock.now())
    return sight.kind === 'refused' ? { over: sight } : { again: sight }
  }

  /** Names are unique, how fast they are so is written nowhere: of two the older counts, and what nobody has seen yet is taken away. */
  const theOne = async (all: readonly Named[], deadline: number): Promise<string | undefined> => {
    const alive = all.filter(each => !ended.includes(stageOf({ status: each.status ?? '' })))
    const [first, ...others] = (alive.length > 0 ? alive : all).toSorted(byAge)
    for (const { id } of others) {
      const twin = relationshipIn(await call({ method: 'GET', path: pathOf(id) }, deadline))
      log.warn('two delegated admin relationships of one name', { kept: first?.id, other: id, status: twin?.status })
      const etag = twin?.['@odata.etag']
      if (twin?.status === 'created') await call({ method: 'DELETE', path: pathOf(id), etag }, deadline)
    }
    return first?.id
  }

  const lock = async (seen: Relationship, deadline: number): Promise<Step> => {
    const etag = seen['@odata.etag']
    const path = `${pathOf(seen.id)}/requests`
    const called = await call({ method: 'POST', path, body: { action: 'lockForApproval' }, etag }, deadline)
    // Whoever finds it locked already, or being locked by somebody else, is told 400 or 412: what it is now is read anew.
    const passed = called.kind === 'answered' && [201, 400, 409, 412].includes(called.status)
    return passed ? again : failed(called)
  }

  /** One that is there: is it ours, and can the customer approve it? */
  const adopt = async (id: string, wish: AccessWish, deadline: number, locks: { count: number }): Promise<Step> => {
    const called = await call({ method: 'GET', path: pathOf(id) }, deadline)
    const seen = relationshipIn(called)
    if (!seen) return failed(called)
    if (seen.displayName !== wish.name || !isWished(seen, wish)) return { over: { kind: 'refused', reason: 'differs' } }
    if (stageOf(seen) !== 'created') return { over: sightOf(seen) }
    // Locking takes a while to show; it is asked for again when that takes long.
    if (locks.count++ % 4 !== 0) return again
    return lock(seen, deadline)
  }

  const create = async (wish: AccessWish, deadline: number): Promise<Step | string> => {
    const called = await call({ method: 'POST', path: relationshipsPath, body: bodyOf(wish) }, deadline)
    return relationshipIn(called)?.id ?? failed(called)
  }

  return async (wish: AccessWish): Promise<AccessSight> => {
    const deadline = clock.ticks() + limit
    const locks = { count: 0 }
    let id: string | undefined
    let last: AccessSight = { kind: 'unavailable' }
    for (let looks = 1; looks <= mostLooks; looks++) {
      const step = await look()
      if ('over' in step) return step.over
      last = step.again
      const asked = 'retryAfterSeconds' in last ? (last.retryAfterSeconds ?? 0) * 1000 : 0
      const wait = waitAfter(looks, pace, { asked, random: random() })
      if (clock.ticks() + wait >= deadline) break
      await clock.sleep(wait)
    }
    return last

    async function look(): Promise<Step> {
      if (id === undefined) {
        const found = await find(wish.name, deadline)
        if ('kind' in found) return found.kind === 'refused' ? { over: found } : { again: found }
        const made = (await theOne(found, deadline)) ?? (await create(wish, deadline))
        if (typeof made !== 'string') return made
        id = made
      }
      return adopt(id, wish, deadline, locks)
    }
  }
}
