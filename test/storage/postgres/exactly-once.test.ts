import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Posted } from '../../../src/relationships/outbox.ts'
import type { Records, Requests } from '../../../src/relationships/store.ts'
import { type Database, openDatabase } from '../../../src/storage/postgres/database.ts'
import { movesInTables, requestsInTables } from '../../../src/storage/postgres/outbox-tables.ts'
import {
  checkMoves,
  type MoveWorld,
  moveChances,
  newMoveRun,
  restOfMoves,
  startPlanning,
} from '../../moves/interleavings.ts'
import { type Guarded, type newWorld, settle, startProcess } from '../../relationships/crashing.ts'
import { chances, check, live, newRun, rest } from '../../relationships/interleavings.ts'
import { newStores } from './stores.ts'

const runs = 40

/** Every call of a store goes through a gate. */
const gated = <Record extends Posted, Book extends Records<Record>>(book: Book, guarded: Guarded): Book => ({
  ...book,
  find: id => guarded(() => book.find(id)),
  put: kept => guarded(() => book.put(kept)),
  due: (at, limit) => guarded(() => book.due(at, limit)),
  underWay: () => guarded(() => book.underWay()),
})

const gatedRequests = (requests: Requests, guarded: Guarded): Requests => ({
  ...gated(requests, guarded),
  add: (kept, known) => guarded(() => requests.add(kept, known)),
})

/** Three processes on one database, whose every step is at a gate. An empty world: whatever was there before is gone. */
const newLife = async <World, Process extends object>(
  database: Database,
  ask: (text: string, values?: unknown[]) => Promise<unknown>,
  begin: (world: World, database: Database, me: string) => Process,
) => {
  await ask('delete from requests; delete from moves; delete from processes')
  let underWay = 0
  /** Counts what the database has been asked and has not answered. */
  const counted = <Result>(work: Promise<Result>) => {
    underWay++
    return work.finally(() => {
      underWay--
    })
  }
  const counting: Database = {
    ...database,
    run: (statement, values) => counted(database.run<never>(statement, values)),
    together: work => counted(database.together(work)),
  }
  const names = new WeakMap<Process, string>()
  const start = async (world: World): Promise<Process> => {
    const me = randomUUID()
    await ask("insert into processes (id, seen) values ($1, 'infinity')", [me])
    const process = begin(world, counting, me)
    names.set(process, me)
    return process
  }
  const settled = async () => {
    do await settle()
    while (underWay > 0)
  }
  /** Also lets every lease run out: whoever took something must not count on having it alone. */
  const ended = async (process: Process) => {
    await ask("update processes set seen = '-infinity' where id = $1", [names.get(process)])
    await ask("update requests set claimed_until = '-infinity'; update moves set claimed_until = '-infinity'")
  }
  return { count: 3, start, settled, ended }
}

describe(`Exactly once on PostgreSQL (${runs} random interleavings of three processes at once)`, () => {
  const { open, ask, url } = newStores()
  let database: Database
  before(async () => {
    await open()
    database = openDatabase(url())
  })
  after(() => database.close())

  it('never two effects for one intent, never a lost one', () =>
    fc.assert(
      fc.asyncProperty(...chances, async (moves, wanted, fates) => {
        const { world, taps } = await newRun(wanted, fates)
        const begin = (place: ReturnType<typeof newWorld>, counting: Database, me: string) =>
          startProcess(place, (_, guarded) => gatedRequests(requestsInTables(counting, me), guarded))
        const life = await newLife(database, ask, begin)
        const processes = await live(world, taps, moves, life)
        for (const process of processes) await life.ended(process)
        await rest(world, taps, await life.start(world))
        const { kept } = await requestsInTables(database, 'a reader').list({ page: 0, size: 9 })
        check(world, taps, kept)
      }),
      { numRuns: runs },
    )).timeout(120_000)

  it('never a reminder of a plan twice, never one lost', async () => {
    let arrived = 0
    await fc.assert(
      fc.asyncProperty(...moveChances, async (moves, wanted, fates) => {
        const { world, taps } = await newMoveRun(wanted, fates)
        const begin = (place: MoveWorld, counting: Database, me: string) =>
          startPlanning(place, guarded => gated(movesInTables(counting, me), guarded))
        const life = await newLife(database, ask, begin)
        const processes = await live(world, taps, moves, life)
        for (const process of processes) await life.ended(process)
        await restOfMoves(world, taps, await life.start(world))
        checkMoves(world, await movesInTables(database, 'a reader').find('place:team'))
        arrived += world.arrived.length
      }),
      { numRuns: runs / 2 },
    )
    expect(arrived, 'reminders that came').to.be.above(runs / 2)
  }).timeout(240_000)
})
