import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Postbook } from '../../src/relationships/outbox.ts'
import { begun, type Kept } from '../../src/relationships/record.ts'
import { type State, states } from '../../src/relationships/request.ts'
import { change, type Requests } from '../../src/relationships/store.ts'
import type { Log } from '../../src/runtime/log.ts'
import { requestsInFolder } from '../../src/storage/folder/indexed.ts'
import { details } from '../relationships/details.ts'
import { recordsIn } from './folders.ts'
import { requestsInMemory } from './in-memory.ts'
import { loggedTo } from './logs.ts'
import { openings } from './opened.ts'
import { newStores } from './postgres/stores.ts'

const hour = (index: number) => new Date(Date.UTC(2026, 10, 1, index)).toISOString()
const bookAt = (at: string): Postbook => ({
  at,
  admins: ['person:bo'],
  reminderDays: [7],
  expiryDays: 90,
  zoneOf: () => 'UTC',
})

const newKept = (id: string, { customer = 'Contoso', asker = 'anna', at = hour(0) } = {}): Kept =>
  begun(id, { ...details, customer }, { id: asker, name: 'Anna' }, true, bookAt(at))

const inState = (kept: Kept, state: State): Kept => ({ ...kept, request: { ...kept.request, state } })

/** What every store of requests does. `open` gives an empty one. */
const keepsRequests = (name: string, open: () => Promise<Requests>) =>
  describe(`${name} keeps requests`, () => {
    let requests: Requests
    beforeEach(async () => {
      requests = await open()
    })

    it('finds what was put, as it was put, and nothing else', async () => {
      const kept = await requests.put(newKept('one'))
      expect(kept).to.deep.equal({ ...newKept('one'), version: 1 })
      expect(await requests.find('one')).to.deep.equal(kept)
      expect(await requests.find('two')).to.equal(undefined)
    })

    it('takes a record only in the place of the version it was made from', async () => {
      const first = await requests.put(newKept('one'))
      expect(await requests.put(newKept('one'))).to.equal(undefined)
      if (!first) throw new Error('The first one was not taken.')
      const second = await requests.put(inState(first, 'sent'))
      expect(second?.version).to.equal(2)
      expect(await requests.put(inState(first, 'withdrawn'))).to.equal(undefined)
      expect((await requests.find('one'))?.request.state).to.equal('sent')
    })

    it('lets one of twenty win who come at the same moment', async () => {
      const wins = await Promise.all(Array.from({ length: 20 }, () => requests.put(newKept('one'))))
      expect(wins.filter(Boolean)).to.have.length(1)
    })

    it('lets one of twelve in who ask for one tenant at the same moment, by its domain or its id', async () => {
      const id = 'dddddddd-1111-4222-8333-444444444444'
      const about = (index: number): Kept => {
        const kept = newKept(`r${index}`, { asker: `asker ${index}` })
        const tenant = ['contoso.se', 'contoso.com', id][index % 3] ?? ''
        const sight = { kind: 'found', id, cloud: 'public' } as const
        return { ...kept, request: { ...kept.request, details: { ...kept.request.details, tenant }, sight } }
      }
      const came = await Promise.all(Array.from({ length: 12 }, (_, index) => requests.add(about(index), [])))
      expect(came.filter(each => each === 'added')).to.have.length(1)
      expect(came.filter(each => each === 'twin')).to.have.length(11)
      expect((await requests.list({ page: 0, size: 20 })).total).to.equal(1)
    })

    it('lets one in beside another of the same tenant whom they know of, or that is over; and the same one once', async () => {
      expect(await requests.add(newKept('one'), [])).to.equal('added')
      expect(await requests.add(newKept('two'), [])).to.equal('twin')
      expect(await requests.add(newKept('two'), ['one'])).to.equal('added')
      expect(await requests.add(newKept('two'), ['one'])).to.equal('there')
      for (const id of ['one', 'two']) await change(requests, id, kept => inState(kept, 'withdrawn'))
      expect(await requests.add(newKept('three'), [])).to.equal('added')
      expect((await requests.find('three'))?.version).to.equal(1)
    })

    it('loses no change of fifty that are made at the same time', async () => {
      await requests.put(newKept('one'))
      const add = (kept: Kept): Kept => ({ ...kept, taken: [...kept.taken, { token: 'x', did: 'edit', revision: 2 }] })
      await Promise.all(Array.from({ length: 50 }, () => change(requests, 'one', add)))
      expect((await requests.find('one'))?.taken).to.have.length(51)
    })

    it('lists by state, by asker, by part of the customer’s name, page by page, newest change first', async () => {
      for (const [index, state] of states.entries()) {
        const asker = index % 2 ? 'bo' : 'anna'
        await requests.put(
          inState(newKept(`r${index}`, { customer: `Customer ${index}`, asker, at: hour(index) }), state),
        )
      }
      const ids = async (query: object) => {
        const { kept, total } = await requests.list({ page: 0, size: 3, ...query })
        return [total, ...kept.map(({ request }) => request.id)]
      }
      expect(await ids({})).to.deep.equal([7, 'r6', 'r5', 'r4'])
      expect(await ids({ page: 2 })).to.deep.equal([7, 'r0'])
      expect(await ids({ page: 3 })).to.deep.equal([7])
      expect(await ids({ state: 'sent' })).to.deep.equal([1, 'r2'])
      expect(await ids({ asker: 'bo' })).to.deep.equal([3, 'r5', 'r3', 'r1'])
      expect(await ids({ search: ' cuSTOMer 4' })).to.deep.equal([1, 'r4'])
      expect(await ids({ search: 'CONTOSO.se' })).to.deep.equal([7, 'r6', 'r5', 'r4'])
      expect(await ids({ search: '.*' })).to.deep.equal([0])
    })

    it('finds a customer however their name was put together, on either side', async () => {
      const names = ['A\u030ahle\u0301ns', 'Löfbergs\u00a0AB', '\ufeffBolaget\u200b', 'Mo\u00adln', 'Åkeri\u2009Ö']
      for (const [index, customer] of names.entries()) await requests.put(newKept(`r${index}`, { customer }))
      const found = async (search: string) =>
        (await requests.list({ page: 0, size: 9, search })).kept.map(({ request }) => request.id)
      const sought = ['åhléns', 'LÖFBERGS AB', 'bolaget', 'moln', 'åkeri ö']
      for (const [index, name] of sought.entries()) {
        for (const typed of [name, name.normalize('NFD'), ` ${name.replace(' ', '\u00a0')}\u200b`]) {
          expect(await found(typed), typed).to.deep.equal([`r${index}`])
        }
      }
    })

    it('tells which parcels are due, oldest first, and which are under way', async () => {
      await requests.put(newKept('late', { at: hour(2) }))
      await requests.put(newKept('early', { at: hour(1) }))
      expect((await requests.due(hour(2), 10)).map(({ id }) => id)).to.deep.equal(['early', 'late'])
      expect((await requests.due(hour(1), 10)).map(({ id }) => id)).to.deep.equal(['early'])
      expect(await requests.due(hour(2), 1)).to.have.length(1)
      expect(await requests.waiting(hour(2))).to.deep.equal({ parcels: 2, oldest: hour(1) })
      expect(await requests.waiting(hour(0))).to.deep.equal({ parcels: 0 })
      await change(requests, 'early', kept => ({
        ...kept,
        outbox: kept.outbox.map(each => ({ ...each, state: 'under-way' })),
      }))
      expect((await requests.due(hour(2), 10)).map(({ id }) => id)).to.deep.equal(['late'])
      expect(await requests.underWay()).to.deep.equal([{ id: 'early', parcel: '2.0', to: 'person:bo' }])
    })

    it('tells what is due in turns: of each colleague the oldest, then of each the next', async () => {
      for (let n = 0; n < 5; n++) await requests.put(newKept(`anna ${n}`, { at: hour(n) }))
      for (const n of [0, 1]) await requests.put(newKept(`cecilia ${n}`, { at: hour(5 + n), asker: 'cecilia' }))
      const order = ['anna 0', 'cecilia 0', 'anna 1', 'cecilia 1', 'anna 2', 'anna 3', 'anna 4']
      const due = await requests.due(hour(9), 10)
      expect(due.map(({ id }) => id)).to.deep.equal(order)
      expect(new Set(due.map(({ of }) => of)).size).to.equal(2)
    })

    it('tells in which requests a person stands, which are over, and forgets a request', async () => {
      await requests.put(newKept('one', { asker: 'bo' }))
      await requests.put(inState(newKept('two', { at: hour(3) }), 'declined'))
      expect(await requests.naming('bo')).to.deep.equal(['one'])
      expect(await requests.overBefore(hour(3))).to.deep.equal([])
      expect(await requests.overBefore(hour(4))).to.deep.equal(['two'])
      await requests.remove('two')
      expect(await requests.find('two')).to.equal(undefined)
      expect((await requests.list({ page: 0, size: 9 })).total).to.equal(1)
    })
  })

describe('Every store of requests', () => {
  const { newFolder, take, close } = openings()
  const { emptied } = newStores()
  const open = async (dataDir: string, log?: Log): Promise<Requests> => requestsInFolder(await take(dataDir, log))
  keepsRequests('the in-process store', async () => requestsInMemory())
  keepsRequests('the embedded store', async () => open(await newFolder()))
  keepsRequests('the embedded store that keeps one record open', async () => {
    return requestsInFolder(await take(await newFolder()), 1)
  })
  keepsRequests('the PostgreSQL store', async () => (await emptied()).archive.requests)

  it('on disk has after a restart all that was put, and finds it the same way (25 runs)', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...states))), async steps => {
        const folder = await newFolder()
        const [memory, disk] = [requestsInMemory(), await open(folder)]
        for (const [id, state] of steps) {
          for (const requests of [memory, disk]) {
            await requests.put(newKept(id))
            await change(requests, id, kept => inState(kept, state))
          }
        }
        const again = await open(folder)
        for (const query of [{}, { state: 'sent' as const }]) {
          const wanted = { page: 0, size: 9, ...query }
          expect(await again.list(wanted)).to.deep.equal(await memory.list(wanted))
        }
        expect(await again.due(hour(9), 9)).to.deep.equal(await memory.due(hour(9), 9))
      }),
      { numRuns: 25 },
    ))

  it('on disk finds after a restart what a version stored that did not know how names are put together', async () => {
    const folder = await newFolder()
    await (await open(folder)).put(newKept('one', { customer: 'Åhléns\u00a0City'.normalize('NFD') }))
    await close(folder)
    const again = await open(folder)
    expect((await again.list({ page: 0, size: 9, search: 'åhléns city' })).total).to.equal(1)
  })

  it('on disk writes one line for one change: state, outbox and trail together', async () => {
    const folder = await newFolder()
    const requests = await open(folder)
    await requests.put(newKept('one'))
    await change(requests, 'one', kept => inState(kept, 'withdrawn'))
    const lines = (await readFile(join(folder, 'journal'), 'utf8')).split('\n').filter(Boolean)
    expect(lines).to.have.length(2)
    await close(folder)
    const [file = '', ...others] = await recordsIn(folder)
    expect(others).to.deep.equal([])
    expect(JSON.parse(await readFile(join(folder, file), 'utf8')).facts).to.have.keys(
      ...['version', 'request', 'outbox', 'taken'],
    )
  })

  it('on disk sets a file aside that is no request, and goes on with the others', async () => {
    const folder = await newFolder()
    const requests = await open(folder)
    await requests.put(newKept('one'))
    await requests.put(newKept('two'))
    await close(folder)
    const [torn = ''] = await recordsIn(folder)
    await writeFile(join(folder, torn), '{"id":"one","facts":{"version"')
    const logged: object[] = []
    const again = await open(folder, loggedTo(logged))
    expect(logged).to.have.length(1)
    expect(logged[0]).to.include({ level: 'error', file: torn, fault: 'not JSON' })
    expect((await again.list({ page: 0, size: 9 })).total).to.equal(1)
  })
})
