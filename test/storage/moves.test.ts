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
