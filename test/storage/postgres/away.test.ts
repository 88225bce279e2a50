import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { openPostgres } from '../../../src/storage/postgres/open.ts'
import { StoreUnavailable } from '../../../src/storage/store.ts'
import { execute, message } from '../../bot/bot-client.ts'
import { startBot } from '../../playground/playground.ts'
import { loggedTo, noLog } from '../logs.ts'
import { type Server, startServer } from './server.ts'

const kinds = ['license', 'usage', 'both'] as const

describe('A PostgreSQL server that goes away and comes back', () => {
  let server: Server
  let url: string
  before(async () => {
    server = await startServer(['--fsync'])
    url = (await server.newDatabase()).replace('postgres@', 'postgres:a-secret@')
  })
  after(() => server.end())

  it('is told to people and to /readyz; nothing acknowledged is lost, and nobody restarts the bot', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'kanalguiden-away-'))
    const bot = await startBot({ dataDir, env: { DATABASE_URL: url } })
    const at = (path: string) => `http://127.0.0.1:${bot.port}${path}`
    const as = (person: string) => ({
      conversation: { id: `chat of ${person}`, conversationType: 'personal' },
      from: { id: `29:${person}`, aadObjectId: person, name: person },
    })
    const post = async (activity: object) => {
      const [headers, body] = [{ 'Content-Type': 'application/json' }, JSON.stringify(activity)]
      return (await fetch(at('/api/messages'), { method: 'POST', headers, body })).text()
    }
    const ready = async () => {
      const response = await fetch(at('/readyz'))
      return { status: response.status, text: await response.text() }
    }
    const acknowledged = new Map<string, string>()
    /** People answer, one after another, until they are told to stop. */
    const talk = async (who: string, over: () => boolean) => {
      for (let n = 0; !over(); n++) {
        const [person, kind = 'both'] = [`${who} ${n}`, kinds[n % 3]]
        const said = await post(execute({ verb: 'answer', channel: 'ea', kind }, as(person)))
        if (said.includes('Enterprise')) acknowledged.set(person, kind)
        else expect(said).to.include('This could not be kept')
      }
    }
    let rounds = 0
    for (; rounds < 3; rounds++) {
      let over = false
      const talking = ['anna', 'bo', 'cecilia'].map(name => talk(`${name} ${rounds}`, () => over))
      while (acknowledged.size < (rounds + 1) * 40) await pause(10)
      await server.stop()
      let told = await ready()
      for (let tries = 60; told.status === 200 && tries > 0; tries -= 1) {
        await pause(100)
        told = await ready()
      }
      expect(told.status).to.equal(503)
      expect(told.text).to.match(/The store cannot use its database \([\w ]+\)/)
      expect(await post(message('hi', { ...as('dora'), id: `dora ${rounds}` }))).to.include('This could not be kept')
      await server.start()
      while ((await ready()).status !== 200) await pause(50)
      over = true
      await Promise.all(talking)
      expect(told.text).not.to.include('a-secret')
    }
    await bot.stop()
    await rm(dataDir, { recursive: true })
    const store = await openPostgres(url, { days: { misses: 90, feedback: 90 }, log: noLog })
    for (const [person, kind] of acknowledged) {
      expect(await store.memories.sessions.recall(`chat of ${person}|${person}`), person).to.include({ kind })
    }
    await store.close()
    console.log(`      ${rounds} crashes of the server, ${acknowledged.size} acknowledged answers, all there`)
  })

  it('that is not there at the start stops it, and says so without its password', async () => {
    await server.stop()
    const fault: unknown = await openPostgres(url, { days: { misses: 90, feedback: 90 }, log: noLog }).catch(
      error => error,
    )
    await server.start()
    expect(fault).to.be.instanceOf(StoreUnavailable)
    expect(String(fault)).to.match(/database \(ECONNREFUSED\): its server must be running/)
    expect(String(fault)).not.to.include('a-secret')
  })

  it('breaks no store that waits: the next call works, and what was under way is told as a fault', async () => {
    const lines: object[] = []
    const store = await openPostgres(url, { days: { misses: 90, feedback: 90 }, log: loggedTo(lines) })
    await store.memories.sessions.remember('chat|anna', { channel: 'ea' })
    await server.stop()
    const faults = await Promise.allSettled([
      store.memories.sessions.remember('chat|anna', { kind: 'both' }),
      store.memories.sessions.forget('chat|anna'),
      store.archive.requests.find('one'),
      store.archive.requests.due('2026-11-23', 9),
      store.ready(),
    ])
    for (const fault of faults) {
      expect(fault.status).to.equal('rejected')
      if (fault.status === 'rejected') expect(fault.reason).to.be.instanceOf(StoreUnavailable)
    }
    await store.misses.note({ text: 'hej', language: 'sv', day: '2026-11-22', outcome: 'none' })
    await server.start()
    expect(await store.memories.sessions.recall('chat|anna')).to.deep.equal({ channel: 'ea' })
    await store.ready()
    await store.close()
    expect(JSON.stringify(lines)).not.to.match(/a-secret|127\.0\.0\.1/)
  })
})
