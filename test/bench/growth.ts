import { begun } from '../../src/relationships/record.ts'
import { openStore } from '../../src/storage/open.ts'
import { details } from '../relationships/details.ts'
import { noLog } from '../storage/logs.ts'
import { median, quantile, ratioOf } from './figures.ts'
import type { Server } from './processes.ts'
import type { Stage } from './stage.ts'

/** Does `work` for each number below `count`, so many at once. */
export const each = async (count: number, work: (index: number) => Promise<unknown>, atOnce = 256): Promise<void> => {
  let next = 0
  const worker = async () => {
    while (next < count) {
      next += 1
      await work(next - 1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Where a store lies: in a folder, or in a database. */
export interface Place {
  readonly DATA_DIR: string
  readonly DATABASE_URL: string
}

export const openAt = (place: Place) => openStore({ ...place, MISSES_DAYS: 30, FEEDBACK_DAYS: 30 }, noLog)

/** A store in which so many people have talked before. */
const withConversations = async (place: Place, count: number): Promise<void> => {
  const { memories, close } = await openAt(place)
  await each(count, index =>
    memories.sessions.remember(`chat-person-${index}|object-person-${index}`, { channel: 'ea', kind: 'license' }),
  )
  await close()
}

/** Turns a second and p99 with ever more conversations stored; every person among them may be the next to speak. */
export const compareGrowth = async (
  stage: Stage,
  newPlace: () => Promise<Place>,
  sizes: readonly number[],
  rounds: number,
  milliseconds: number,
) => {
  const servers: (readonly [size: number, server: Server])[] = []
  for (const size of sizes) {
    const place = await newPlace()
    await withConversations(place, size)
    servers.push([size, await stage.ours({ ...place })])
  }
  const found = new Map(sizes.map(size => [size, { p99: [] as number[], perSecond: [] as number[] }]))
  for (let round = -1; round < rounds; round += 1) {
    for (const [size, server] of servers) {
      const { latencies, perSecond } = await stage.talk(server, { talk: 'guided', people: size, milliseconds })
      if (round < 0) continue
      found.get(size)?.p99.push(quantile(latencies, 0.99))
      found.get(size)?.perSecond.push(perSecond)
    }
  }
  const memories = new Map(servers.map(([size, server]) => [size, server.memory()]))
  for (const [, server] of servers) await server.stop()
  const rows = sizes.map(size => ({
    conversations: size,
    p99: median(found.get(size)?.p99 ?? []),
    perSecond: median(found.get(size)?.perSecond ?? []),
    megabytes: memories.get(size) ?? 0,
  }))
  const [least = 0, most = 0] = [sizes[0], sizes.at(-1)]
  const ratio = ratioOf(found.get(most)?.p99 ?? [], found.get(least)?.p99 ?? [])
  return { rows, comparison: { name: `p99 with ${most} conversations against ${least}`, ...ratio, bound: 1.3 } }
}

export const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** What relationship requests cost when there are many, in milliseconds: finding some of them, and opening the store. */
export const measureRequests = async (place: Place, count: number) => {
  const { archive, close } = await openAt(place)
  const { requests } = archive
  const at = '2026-11-01T12:00:00.000Z'
  const book = { at, admins: ['person:bo'], reminderDays: [7], expiryDays: 90, zoneOf: () => 'UTC' }
  const newKept = (index: number) =>
    begun(`request-${index}`, { ...details, customer: `Customer ${index}` }, { id: `asker-${index % 100}` }, true, book)
  const put = await milliseconds(() => each(count, index => requests.put(newKept(index))))
  const times = async (work: () => Promise<unknown>) => median(await repeated(21, work))
  const list = await times(() => requests.list({ page: 0, size: 10 }))
  const search = await times(() => requests.list({ search: `customer ${count - 1}`, page: 0, size: 10 }))
  const due = await times(() => requests.due('2027-01-01T00:00:00.000Z', 25))
  await close()
  const restart = await milliseconds(async () => (await openAt(place)).close())
  return { count, put, list, search, due, restart }
}

export const repeated = async (times: number, work: () => Promise<unknown>): Promise<number[]> => {
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) taken.push(await milliseconds(work))
  return taken
}
