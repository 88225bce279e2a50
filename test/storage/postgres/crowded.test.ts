import { expect } from 'chai'
import { openPostgres } from '../../../src/storage/postgres/open.ts'
import { StoreUnavailable } from '../../../src/storage/store.ts'
import { loggedTo } from '../logs.ts'
import { sharedServer } from './server.ts'

describe('A server that has few connections to give', () => {
  const lines: object[] = []
  /** A user who may have so many connections at once, and a database of theirs. */
  const crowded = async (limit: number) => {
    const { newDatabase, ask } = await sharedServer()
    const url = await newDatabase()
    const database = new URL(url).pathname.slice(1)
    await ask(`create role ${database}_user login connection limit ${limit}`)
    await ask(`alter database ${database} owner to ${database}_user`)
    return { url: url.replace('postgres@', `${database}_user@`), ask, role: `${database}_user` }
  }
  const open = (url: string, patience?: number) =>
    openPostgres(url, { days: { misses: 90, feedback: 90 }, log: loggedTo(lines) }, patience)

  it('makes people wait for one that is free, and fails none of three hundred', async () => {
    const { url } = await crowded(3)
    // However slow this machine is just now, their turn comes.
    const store = await open(url, 60_000)
    const people = Array.from({ length: 300 }, (_, i) => `chat|person ${i}`)
    await Promise.all(people.map(id => store.memories.sessions.remember(id, { channel: 'ea' })))
    const known = await Promise.all(people.map(id => store.memories.sessions.recall(id)))
    expect(known).to.deep.equal(people.map(() => ({ channel: 'ea' })))
    await store.close()
  })

  it('is told as a fault when none is free for as long as people wait', async () => {
    const { url, ask, role } = await crowded(3)
    const store = await open(url)
    await ask(`alter role ${role} connection limit 0`)
    await ask(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`)
    const began = performance.now()
    const fault = await store.memories.sessions.recall('chat|anna').catch((error: unknown) => error)
    expect(fault).to.be.instanceOf(StoreUnavailable)
    expect(fault).to.have.property('code', '53300')
    expect(performance.now() - began).to.be.within(2000, 8000)
    await ask(`alter role ${role} connection limit 3`)
    expect(await store.memories.sessions.recall('chat|anna')).to.deep.equal({})
    await store.close()
  })
})
