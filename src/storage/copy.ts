import { isDeepStrictEqual } from 'node:util'
import type { Memory } from '../conversation/ports.ts'
import type { Kept } from '../relationships/record.ts'
import { type Kind, kinds, type OpenStore } from './store.ts'

/** How many there are of each. */
export type Counts = Readonly<Record<Kind | 'requests' | 'misses' | 'feedback', number>>

const together = 32

const inBatches = async <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < items.length; at += together) await Promise.all(items.slice(at, at + together).map(work))
}

const memoryOf = ({ memories, archive }: OpenStore, kind: Kind): Memory<object> =>
  kind === 'addresses' || kind === 'moves' ? archive[kind] : memories[kind]

/** All requests, a page at a time. */
async function* requestsIn({ archive: { requests } }: OpenStore): AsyncGenerator<readonly Kept[]> {
  for (let page = 0; ; page++) {
    const { kept } = await requests.list({ page, size: 200 })
    if (kept.length === 0) return
    yield kept
  }
}

/** What is in a store. */
export const countsOf = async (store: OpenStore): Promise<Counts> => {
  const [sessions = 0, people = 0, places = 0, addresses = 0, moves = 0] = await Promise.all(
    kinds.map(async kind => (await store.contents.ids(kind)).length),
  )
  const { total: requests } = await store.archive.requests.list({ page: 0, size: 1 })
  const [misses, feedback] = [(await store.misses.all()).length, (await store.feedback.all()).length]
  return { sessions, people, places, addresses, moves, requests, misses, feedback }
}

/** Does something with every small record and every request, and counts the small ones that hold something. */
const each = async (
  from: OpenStore,
  record: (kind: Kind, id: string, facts: object) => Promise<unknown>,
  request: (kept: Kept) => Promise<unknown>,
): Promise<void> => {
  for (const kind of kinds) {
    await inBatches(await from.contents.ids(kind), async id => {
      const facts = await memoryOf(from, kind).recall(id)
      if (Object.keys(facts).length > 0) await record(kind, id, facts)
    })
  }
  for await (const kept of requestsIn(from)) await inBatches(kept, request)
}

const same = (what: string, one: unknown, other: unknown): void => {
  if (!isDeepStrictEqual(one, other)) throw new Error(`The copy differs in ${what}: empty the target, and move again.`)
}

const withoutVersion = (kept: Kept | undefined) => kept && { ...kept, version: 0 }

/** Copies a store into an empty one, then reads all of it there and compares. Versions of requests begin anew. */
export const copyStore = async (from: OpenStore, to: OpenStore): Promise<Counts> => {
  await to.contents.takeKey(await from.contents.key())
  const signIn = await from.archive.safe.read()
  if (signIn !== undefined) await to.archive.safe.write(signIn)
  await each(
    from,
    (kind, id, facts) => memoryOf(to, kind).remember(id, facts),
    kept => to.archive.requests.put({ ...kept, version: 0 }),
  )
  for (const miss of await from.misses.all()) await to.misses.note(miss)
  for (const rating of await from.feedback.all()) await to.feedback.note(rating)
  await each(
    from,
    async (kind, id, facts) => same(`${kind}`, { ...facts }, { ...(await memoryOf(to, kind).recall(id)) }),
    async kept =>
      same('requests', withoutVersion(kept), withoutVersion(await to.archive.requests.find(kept.request.id))),
  )
  if (signIn !== undefined) same('the sign-in', signIn, await to.archive.safe.read())
  same('the key', await from.contents.key(), await to.contents.key())
  same('misses', await from.misses.all(), await to.misses.all())
  same('feedback', await from.feedback.all(), await to.feedback.all())
  const [before, after] = [await countsOf(from), await countsOf(to)]
  same('their number', before, after)
  return after
}
