import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import type { Situation } from '../../../src/conversation/ports.ts'
import { begun, type Kept } from '../../../src/relationships/record.ts'
import { change } from '../../../src/relationships/store.ts'
import { questions } from '../../../src/rules/questions.ts'
import type { OpenStore } from '../../../src/storage/store.ts'
import { details } from '../../relationships/details.ts'
import { newStores } from './stores.ts'

const at = '2026-11-23T09:00:00.000Z'
const book = { at, admins: ['person:bo'], reminderDays: [7], expiryDays: 90, zoneOf: () => 'UTC' }
const newKept = (id: string): Kept => begun(id, details, { id: 'anna' }, true, book)
const setOut = (kept: Kept): Kept => ({
  ...kept,
  outbox: kept.outbox.map(each => ({ ...each, state: 'under-way' })),
})

/** What one process cannot show: several stores on one database, each with its own connections. */
const newest = readdirSync(new URL('../../../src/storage/migrations', import.meta.url)).length

describe('Several processes on one PostgreSQL', () => {
  const { open, ask, nextProcess } = newStores()
  let all: readonly OpenStore[]
  const each = <Result>(work: (store: OpenStore, index: number) => Promise<Result>) => Promise.all(all.map(work))
  const requestsOf = (index: number) => {
    const store = all[index]
    if (!store) throw new Error('There are three.')
    return store.archive.requests
  }
  before(async () => {
    all = await Promise.all([open(), open(), open()])
  })

  it('that start together make the tables once', async () => {
    const steps = await ask('select step from migrations order by step')
    expect(steps).to.deep.equal(Array.from({ length: newest }, (_, index) => ({ step: index + 1 })))
  })

  it('believe each other’s tokens', async () => {
    const [one, ...others] = all
    const token = one?.archive.tokens.issue(['form', 'anna']) ?? ''
    for (const { archive } of others) expect(archive.tokens.holds(token, ['form', 'anna'])).to.equal(true)
  })

  it('greet a place once, though all of them hear of it first at the same moment (200 places)', async () => {
    for (let place = 0; place < 200; place++) {
      const heard = await each(({ memories }) => memories.places.remember(`place ${place}`, { greeted: true }))
      expect(heard.filter(({ before }) => !before.greeted)).to.have.length(1)
    }
  })

  it('lose no answer of a person whose answers come to all of them at once (200 people)', async () => {
    const answers: Situation[] = [{ channel: 'ea' }, { kind: 'both' }, { customer: 'ordinary' }]
    for (let person = 0; person < 200; person++) {
      const id = `chat|person ${person}`
      const told = await each(({ memories }, index) => memories.sessions.remember(id, answers[index] ?? {}))
      const known = { channel: 'ea', kind: 'both', customer: 'ordinary' }
      for (const { memories } of all) expect(await memories.sessions.recall(id)).to.deep.equal(known)
      // In whatever order they came: each saw just what those before it had said.
      const seen = told.map(({ before }) => Object.keys(before).length).sort()
      expect(seen).to.deep.equal([0, 1, 2])
    }
  })

  it('write nothing when somebody says what was known already', async () => {
    const row = () => ask('select xmin::text, ctid::text from sessions where id = \'"chat|again"\'')
    await all[0]?.memories.sessions.remember('chat|again', { channel: 'ea', kind: 'both' })
    const before = await row()
    expect(before).to.have.length(1)
    const told = await all[1]?.memories.sessions.remember('chat|again', { channel: 'ea' })
    expect(told?.before).to.deep.equal({ channel: 'ea', kind: 'both' }).and.deep.equal(told?.after)
    expect(await row()).to.deep.equal(before)
    await all[2]?.memories.sessions.remember('chat|again', { channel: 'open' })
    expect(await row()).not.to.deep.equal(before)
  })

  it('tell before and after of one answer that changes hands a hundred times, as one chain', async () => {
    const told = await Promise.all(
      Array.from({ length: 100 }, (_, turn) =>
        all[turn % 3]?.memories.sessions.remember('chat|chain', { channel: questions.channel[turn % 7] ?? 'ea' }),
      ),
    )
    const changes = told.filter(change => change?.before.channel !== change?.after.channel)
    const given = changes.map(change => change?.after.channel)
    const taken = changes.map(change => change?.before.channel)
    const { channel: last } = (await all[0]?.memories.sessions.recall('chat|chain')) ?? {}
    expect([...given].sort()).to.deep.equal([...taken.slice(0), last].filter(Boolean).sort())
  })

  it('let one win who makes or changes a request, and lose no change of any (60 at once)', async () => {
    const made = await each(({ archive }) => archive.requests.put(newKept('one')))
    expect(made.filter(Boolean)).to.have.length(1)
    const add = (kept: Kept): Kept => ({ ...kept, taken: [...kept.taken, { token: 'x', did: 'edit', revision: 2 }] })
    await each(({ archive }) => Promise.all(Array.from({ length: 20 }, () => change(archive.requests, 'one', add))))
    expect((await requestsOf(0).find('one'))?.taken).to.have.length(61)
    expect(await requestsOf(0).put({ ...newKept('never written'), version: 3 })).to.equal(undefined)
  })

  it('share out what is due: none gets what another has taken, all of it is taken, oldest first', async () => {
    await ask('delete from requests')
    for (let n = 0; n < 60; n++) await requestsOf(0).put(newKept(`r${n}`))
    const shares = await each(({ archive }) => archive.requests.due(at, 32))
    const taken = shares.flat().map(({ id }) => id)
    expect(new Set(taken).size).to.equal(taken.length)
    const again = await each(({ archive }) => archive.requests.due(at, 1000))
    expect(again.flat()).to.have.length(60)
    for (const [index, share] of shares.entries()) {
      expect(again[index]?.map(({ id }) => id)).to.include.members(share.map(({ id }) => id))
    }
  })

  it('know of a parcel whose process is gone, and of no other', async () => {
    await ask('delete from requests')
    const [one, two, three] = [requestsOf(0), requestsOf(1), requestsOf(2)]
    await one.put(newKept('hers'))
    await change(one, 'hers', setOut)
    expect(await two.underWay()).to.deep.equal([])
    // Somebody else does something to the request in between: who carries the parcel goes on carrying it.
    await change(three, 'hers', kept => ({ ...kept, taken: [] }))
    expect(await two.underWay()).to.deep.equal([])
    const later = (await nextProcess()).archive.requests
    expect(await later.underWay()).to.deep.equal([{ id: 'hers', parcel: '2.0', to: 'person:bo' }])
    await change(later, 'hers', kept => ({
      ...kept,
      outbox: kept.outbox.map(parcel => ({ ...parcel, state: 'in-doubt' })),
    }))
    expect(await later.underWay()).to.deep.equal([])
  })

  it('find all conversations of a person, whatever they are called, and nobody else’s', async () => {
    const ids = ['a|anna', 'b|livechat|anna', `${'long'.repeat(256)}|anna`, '\u0000|anna', 'a|anna|bo', 'anna', 'anna|']
    for (const id of ids) await all[0]?.memories.sessions.remember(id, { kind: 'both' })
    expect(await all[1]?.archive.sessionsOf('anna')).to.have.members(ids.slice(0, 4))
    expect(await all[1]?.archive.sessionsOf('anna|bo')).to.deep.equal(['a|anna|bo'])
  })

  it('keep a request with any words in it', async () => {
    const odd = { ...details, customer: 'A\u0000B \ud800 "Öl"', note: '\\u0000' }
    const kept = begun('odd', odd, { id: 'an\u0000na', name: '\u0000' }, true, book)
    await requestsOf(0).put(kept)
    expect(await requestsOf(1).find('odd')).to.deep.equal({ ...kept, version: 1 })
    expect((await requestsOf(2).list({ search: 'öl', page: 0, size: 9 })).total).to.equal(1)
    expect(await requestsOf(2).naming('an\u0000na')).to.deep.equal(['odd'])
  })

  it('forget misses that are too old, and keep none where none are to be kept', async () => {
    const miss = { text: 'hej', language: 'sv', day: '2026-11-22', outcome: 'none' } as const
    const on = (day: string) => () => new Date(`${day}T12:00:00Z`)
    const november = await open({ now: on('2026-11-22') })
    await november.misses.note(miss)
    expect(await (await open({ now: on('2026-11-23'), days: { misses: 2, feedback: 2 } })).misses.all()).to.deep.equal([
      miss,
    ])
    expect(await (await open({ now: on('2026-11-23'), days: { misses: 1, feedback: 1 } })).misses.all()).to.deep.equal(
      [],
    )
    expect(await november.misses.all()).to.deep.equal([])
  })

  it('find what a version stored that did not know how names are put together', async () => {
    const [store] = all
    await store?.archive.requests.put({ ...newKept('old'), request: { ...newKept('old').request, state: 'sent' } })
    const words = `${'Åhléns\u00a0City'.toLowerCase().normalize('NFD')}\u200b\ncontoso.se`
    await ask(`update requests set words = '${words}' where id = 'old'`)
    await ask('delete from migrations where step >= 4')
    const { archive } = await open()
    const { kept } = await archive.requests.list({ page: 0, size: 9, search: 'åhléns city\ncontoso' })
    expect(kept.map(({ request }) => request.id)).to.deep.equal(['old'])
  })

  it('stop at a database that a newer version has used, and say so', async () => {
    await ask(`insert into migrations (step) values (${newest + 1})`)
    const fault = await open().then(
      () => '',
      ({ message }: Error) => message,
    )
    expect(fault).to.include(
      `at step ${newest + 1}, and this version of Kanalguiden knows ${newest}: a newer one has used it`,
    )
    await ask(`delete from migrations where step = ${newest + 1}`)
  })
})
