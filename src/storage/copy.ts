import { isDeepStrictEqual } from 'node:util'
import type { Memory } from '../conversation/ports.ts'
import type { Posted } from '../relationships/outbox.ts'
import { pagesOf, type Records } from '../relationships/store.ts'
import { type Kind, kinds, type OpenStore } from './store.ts'

/** How many there are of each. */
export type Counts = Readonly<Record<Kind | 'moves' | 'requests' | 'misses' | 'feedback', number>>

const together = 32

const inBatches = async <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < items.length; at += together) await Promise.all(items.slice(at, at + together).map(work))
}

const memoryOf = ({ memories, archive }: OpenStore, kind: Kind): Memory<object> =>
  kind === 'addresses' ? archive[kind] : memories[kind]

/** What is in a store. */
export const countsOf = async (store: OpenStore): Promise<Counts> => {
  const [sessions = 0, people = 0, places = 0, addresses = 0] = await Promise.all(
    kinds.map(async kind => (await store.contents.ids(kind)).length),
  )
  const [{ total: requests }, { total: moves }] = await Promise.all([
    store.archive.requests.list({ page: 0, size: 1 }),
    store.archive.moves.list({ page: 0, size: 1 }),
  ])
  const [misses, feedback] = [(await store.misses.all()).length, (await store.feedback.all()).length]
  return { sessions, people, places, addresses, moves, requests, misses, feedback }
}

/** Does something with every small record, and counts those that hold something. */
const each = async (
  from: OpenStore,
  record: (kind: Kind, id: string, facts: object) => Promise<unknown>,
): Promise<void> => {
  for (const kind of kinds) {
    await inBatches(await from.contents.ids(kind), async id => {
      const facts = await memoryOf(from, kind).recall(id)
      if (Object.keys(facts).length > 0) await record(kind, id, facts)
    })
  }
}

const same = (what: string, one: unknown, other: unknown): void => {
  if (!isDeepStrictEqual(one, other)) throw new Error(`The copy differs in ${what}: empty the target, and move again.`)
}

const withoutVersion = (kept: Posted | undefined) => kept && { ...kept, version: 0 }

/** Copies records with an outbox; their versions begin anew. */
const copyRecords = async <Record extends Posted>(from: Records<Record>, to: Records<Record>): Promise<void> => {
  for await (const page of pagesOf(from)) await inBatches(page, kept => to.put({ ...kept, version: 0 }))
}

const compareRecords = async <Record extends Posted>(
  what: string,
  [from, to]: readonly [Records<Record>, Records<Record>],
  idOf: (kept: Record) => string,
): Promise<void> => {
  for await (const page of pagesOf(from)) {
    await inBatches(page, async kept => same(what, withoutVersion(kept), withoutVersion(await to.find(idOf(kept)))))
  }
}

/** Copies a store into an empty one, then reads all of it there and compares. */
export const copyStore = async (from: OpenStore, to: OpenStore): Promise<Counts> => {
  await to.contents.takeKey(await from.contents.key())
  const signIn = await from.archive.safe.read()
  if (signIn !== undefined) await to.archive.safe.write(signIn)
  await each(from, (kind, id, facts) => memoryOf(to, kind).remember(id, facts))
  await copyRecords(from.archive.requests, to.archive.requests)
  await copyRecords(from.archive.moves, to.archive.moves)
  for (const miss of await from.misses.all()) await to.misses.note(miss)
  for (const rating of await from.feedback.all()) await to.feedback.note(rating)
  await each(from, async (kind, id, facts) => same(kind, { ...facts }, { ...(await memoryOf(to, kind).recall(id)) }))
  await compareRecords('requests', [from.archive.requests, to.archive.requests], ({ request }) => request.id)
  await compareRecords('moves', [from.archive.moves, to.archive.moves], ({ owner }) => owner)
  if (signIn !== undefined) same('the sign-in', signIn, await to.archive.safe.read())
  same('the key', await from.contents.key(), await to.contents.key())
  same('misses', await from.misses.all(), await to.misses.all())
  same('feedback', await from.feedback.all(), await to.feedback.all())
  const [before, after] = [await countsOf(from), await countsOf(to)]
  same('their number', before, after)
  return after
}
