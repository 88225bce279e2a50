import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Requests } from '../../../src/relationships/store.ts'
import { type Database, openDatabase } from '../../../src/storage/postgres/database.ts'
import { requestsInTables } from '../../../src/storage/postgres/requests.ts'
import { type Process, settle, startProcess } from '../../relationships/crashing.ts'
import { chances, check, type Life, live, newRun, rest } from '../../relationships/interleavings.ts'
import { newStores } from './stores.ts'

const runs = 40

/** Three processes on one database, whose every step is at a gate. An empty world: whatever was there before is gone. */
const newLife = async (database: Database, ask: (text: string, values?: unknown[]) => Promise<unknown>) => {
  await ask('delete from requests')
  await ask('delete from processes')
  let underWay = 0
  /** Counts what the database has been asked and has not answered. */
  const counting: Database = {
    ...database,
    run: async (statement, values) => {
      underWay++
      return database.run<never>(statement, values).finally(() => {
        underWay--
      })
    },
  }
  const names = new WeakMap<Process, string>()
  const start: Life['start'] = async world => {
    const me = randomUUID()
    await ask("insert into processes (id, seen) values ($1, 'infinity')", [me])
    const process = startProcess(world, (_, guarded): Requests => {
      const requests = requestsInTables(counting, me)
      return {
        ...requests,
        find: id => guarded(() => requests.find(id)),
        put: kept => guarded(() => requests.put(kept)),
        due: (at, limit) => guarded(() => requests.due(at, limit)),
        underWay: () => guarded(() => requests.underWay()),
      }
    })
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
    await ask("update requests set claimed_until = '-infinity'")
  }
  return { count: 3, start, settled, ended } satisfies Life
}

describe(`Exactly once on PostgreSQL (${runs} random interleavings of three processes at once)`, () => {
  const { open, ask, url } = newStores()

  it('never two effects for one intent, never a lost one', async () => {
    await open()
    const database = openDatabase(url())
    await fc.assert(
      fc.asyncProperty(...chances, async (moves, wanted, fates) => {
        const { world, taps } = await newRun(wanted, fates)
        const life = await newLife(database, ask)
        const processes = await live(world, taps, moves, life)
        for (const process of processes) await life.ended(process)
        await rest(world, taps, await life.start(world))
        const { kept } = await requestsInTables(database, 'a reader').list({ page: 0, size: 9 })
        check(world, taps, kept)
      }),
      { numRuns: runs },
    )
    await database.close()
  }).timeout(120_000)
})
