import { expect } from 'chai'
import { probeStore } from '../../src/storage/open.ts'
import { openPostgres } from '../../src/storage/postgres/open.ts'
import type { OpenStore } from '../../src/storage/store.ts'
import { keepsTheContract } from '../storage/contract.ts'
import { loggedTo } from '../storage/logs.ts'
import { sharedServer } from '../storage/postgres/server.ts'
import { startPooler } from './pooler.ts'

/** As it comes it refuses who asks for limits; where they are passed over, what was prepared on one connection is met on another. */
const poolers = {
  'as Debian installs it': [],
  'that passes over our limits': [
    'ignore_startup_parameters = statement_timeout,lock_timeout,idle_in_transaction_session_timeout',
  ],
}

for (const [which, settings] of Object.entries(poolers))
  describe(`Through a PgBouncer in transaction mode, ${which},`, () => {
    let pooler: Awaited<ReturnType<typeof startPooler>>
    let url: string
    const stores: OpenStore[] = []
    const lines: object[] = []
    before(async () => {
      const server = await sharedServer()
      pooler = await startPooler(server.port, settings)
      url = pooler.through(await server.newDatabase())
    })
    after(async () => {
      await Promise.all(stores.map(({ close }) => close()))
      await pooler.end()
    })
    const open = async () => {
      const store = await openPostgres(url, { days: { misses: 90, feedback: 90 }, log: loggedTo(lines) })
      stores.push(store)
      return store
    }
    let first: Promise<OpenStore> | undefined
    const emptied = async () => {
      first ??= open()
      const store = await first
      const emptying = ['sessions', 'people', 'places'].map(table => `delete from ${table}`).join(';')
      await (await sharedServer()).ask(emptying, new URL(url).pathname.slice(1))
      return store
    }

    it('the doctor finds the database', async () => {
      expect(await probeStore({ DATABASE_URL: url, DATA_DIR: '' })).to.deep.equal({ kind: 'database', setAside: 0 })
    })

    it('two processes lose no answer of fifty people who answer both at once, and say once what to set', async () => {
      lines.length = 0
      const [one, other] = await Promise.all([open(), open()])
      const people = Array.from({ length: 50 }, (_, i) => `chat|person ${i}`)
      await Promise.all(
        people.flatMap(id => [
          one.memories.sessions.remember(id, { channel: 'ea' }),
          other.memories.sessions.remember(id, { kind: 'both' }),
          one.memories.people.remember(id, { language: 'sv' }),
          other.misses.note({ text: id, language: 'sv', day: new Date().toISOString().slice(0, 10), outcome: 'none' }),
        ]),
      )
      for (const id of people)
        expect(await one.memories.sessions.recall(id)).to.deep.equal({ channel: 'ea', kind: 'both' })
      expect(await other.misses.all()).to.have.length(50)
      expect(lines).to.have.length(2)
      for (const line of lines) expect(line).to.have.property('event').that.includes('set statement_timeout')
    })

    keepsTheContract('the PostgreSQL store', async () => (await emptied()).memories)
  })
