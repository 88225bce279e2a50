import { expect } from 'chai'
import type { MoveCase } from '../../src/moves/case.ts'
import { openStore } from '../../src/storage/open.ts'
import { newFolders } from './folders.ts'
import { nothingToLog } from './logs.ts'
import { newStores } from './postgres/stores.ts'

const move: MoveCase = {
  ...{ answers: { channel: 'csp-partner', kind: 'license' }, customer: 'Contoso AB', termEnd: '2027-03-31' },
  ...{ rulesOf: '2026-11-30', planned: '2026-11-30', by: { id: 'anna', name: 'Anna' } },
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
    it(`is there after a restart, and of two who say a reminder was given one was first (${where})`, async () => {
      const place = await placed()
      const first = await openStore(place, nothingToLog)
      await first.archive.moves.remember('person:anna', { one: move, 'one/told': { told: 90 } })
      const given = () => first.archive.moves.remember('person:anna', { 'one/told': { told: 60 } })
      const [one, other] = await Promise.all([given(), given()])
      expect([one, other].filter(({ before }) => JSON.stringify(before).includes('"told":90'))).to.have.length(1)
      await first.close()
      const again = await openStore(place, nothingToLog)
      expect(await again.archive.moves.recall('person:anna')).to.deep.equal({ one: move, 'one/told': { told: 60 } })
      expect(await again.archive.moveOwners()).to.deep.equal(['person:anna'])
      await again.archive.moves.forget('person:anna', 'one/told')
      await again.archive.moves.forget('person:anna', 'one')
      expect(await again.archive.moves.recall('person:anna')).to.deep.equal({})
      await again.close()
    })
  }

  it('is read by an earlier version without what a later one has added', async () => {
    const place = await places['a folder']()
    const { archive, close } = await openStore(place, nothingToLog)
    const later = { one: move, 'one/mood': { feels: 'fine' } } as never
    await archive.moves.remember('person:anna', later)
    expect(Object.keys(await archive.moves.recall('person:anna'))).to.deep.equal(['one'])
    await close()
  })
})
