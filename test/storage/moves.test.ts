import { expect } from 'chai'
import { type Mark, type MoveCase, movesIn, nothingPlanned } from '../../src/moves/case.ts'
import type { Parcel } from '../../src/relationships/outbox.ts'
import { change } from '../../src/relationships/store.ts'
import { openStore } from '../../src/storage/open.ts'
import { newFolders } from './folders.ts'
import { nothingToLog } from './logs.ts'
import { newStores } from './postgres/stores.ts'

const move: MoveCase = {
  ...{ answers: { channel: 'csp-partner', kind: 'license' }, customer: 'Contoso AB', termEnd: '2027-03-31' },
  ...{ rulesOf: '2026-11-30', planned: '2026-11-30', by: { id: 'anna', name: 'Anna' } },
}
const mark: Mark = { as: 'done', at: '2026-12-01', by: { id: 'bo' } }
const reminder: Parcel = {
  ...{ id: 'one/remind/2027-03-31/7', to: 'person:anna', of: 'remind' },
  ...{ due: '2027-03-24T08:00:00.000Z', tries: 0, state: 'due' },
}
const days = { MISSES_DAYS: 90, FEEDBACK_DAYS: 90 }

describe('What somebody has planned', () => {
  const newFolder = newFolders()
  const { url } = newStores()
  const places = {
    'a folder': async () => ({ ...days, DATABASE_URL: '', DATA_DIR: await newFolder() }),
    PostgreSQL: async () => ({ ...days, DATABASE_URL: url(), DATA_DIR: '' }),
  }

  for (const [where, placed] of Object.entries(places)) {
    it(`is there after a restart with its reminders, and of two who change it at once neither is lost (${where})`, async () => {
      const place = await placed()
      const first = await openStore(place, nothingToLog)
      const { moves } = first.archive
      await moves.put({ ...nothingPlanned('person:anna'), facts: { one: move }, outbox: [reminder] })
      const adds = (key: string) =>
        change(moves, 'person:anna', kept => ({ ...kept, facts: { ...kept.facts, [key]: mark } }))
      await Promise.all([adds('one/send-transfer'), adds('one/check-transfer')])
      await first.close()
      const again = await openStore(place, nothingToLog)
      const book = again.archive.moves
      const facts = { one: move, 'one/send-transfer': mark, 'one/check-transfer': mark }
      expect(await book.find('person:anna')).to.deep.equal({
        ...{ version: 3, owner: 'person:anna', facts, outbox: [reminder] },
      })
      expect(await book.due('2027-03-24T08:00:00.000Z', 9)).to.have.length(1)
      expect(await book.waiting('2027-03-24T07:59:00.000Z')).to.deep.equal({ parcels: 0 })
      for (const [who, owners] of [
        ['bo', ['person:anna']],
        ['eve', []],
      ] as const)
        expect(await book.naming(who)).to.deep.equal(owners)
      expect((await book.list({ page: 0, size: 9, search: 'contoso' })).total).to.equal(1)
      await book.remove('person:anna')
      expect(await book.find('person:anna')).to.equal(undefined)
      await again.close()
    })
  }

  for (const [where, placed] of Object.entries(places)) {
    it(`is seen at a glance, everybody’s: how many end in each month, and the nearest to a day (${where})`, async () => {
      const { archive, close } = await openStore(await placed(), nothingToLog)
      const { moves } = archive
      expect(await moves.outlook('2026-11-30', 2)).to.deep.equal({ months: [], nearest: [] })
      const ending = (termEnd: string) => ({ ...move, termEnd })
      const { termEnd: _, ...unknown } = move
      const annas = { one: ending('2027-03-31'), 'one/send-transfer': mark, two: ending('2026-11-20'), odd: unknown }
      await moves.put({ ...nothingPlanned('person:anna'), facts: annas, outbox: [reminder] })
      const bos = { one: ending('2027-03-01'), far: ending('2029-01-01'), past: ending('2020-01-01') }
      await moves.put({ ...nothingPlanned('person:bo'), facts: bos })
      const { months, nearest } = await moves.outlook('2026-11-30', 3)
      expect(months).to.deep.equal([
        ...[['2020-01', 1] as const, ['2026-11', 1] as const, ['2027-03', 2] as const, ['2029-01', 1] as const].map(
          ([month, count]) => ({ month, count }),
        ),
        { month: '', count: 1 },
      ])
      expect(nearest).to.deep.equal([
        { owner: 'person:anna', id: 'two', end: '2026-11-20' },
        { owner: 'person:bo', id: 'one', end: '2027-03-01' },
        { owner: 'person:anna', id: 'one', end: '2027-03-31' },
      ])
      expect((await moves.outlook('2026-11-30', 9)).nearest.at(-1)).to.include({ id: 'odd', end: '' })
      await moves.remove('person:bo')
      expect((await moves.outlook('2026-11-30', 9)).nearest).to.have.length(3)
      await close()
    })
  }

  it('in PostgreSQL is kept even where a name holds what it cannot read', async () => {
    const { archive, close } = await openStore(await places.PostgreSQL(), nothingToLog)
    const names = ['A\0B', 'A\ud800B', 'A\udc00B', 'A\\u0000B']
    for (const [index, customer] of names.entries()) {
      const owner = `person:odd-${index}`
      const facts = { one: { ...move, customer } }
      await archive.moves.put({ ...nothingPlanned(owner), facts })
      expect((await archive.moves.find(owner))?.facts).to.deep.equal(facts)
    }
    const { nearest } = await archive.moves.outlook('2026-11-30', 99)
    expect(nearest.filter(({ owner }) => owner.startsWith('person:odd'))).to.deep.equal([])
    await close()
  })

  it('keeps what a later version has added, and tells nothing of it', async () => {
    const { archive, close } = await openStore(await places['a folder'](), nothingToLog)
    const later = { one: move, 'one/mood': { feels: 'fine' }, 'one/send-transfer': { as: 'begun' } } as never
    await archive.moves.put({ ...nothingPlanned('person:anna'), facts: later })
    const { facts = {} } = (await archive.moves.find('person:anna')) ?? {}
    expect(facts).to.deep.equal(later)
    expect(movesIn(facts)).to.deep.equal([{ id: 'one', move, marks: {} }])
    await close()
  })
})
