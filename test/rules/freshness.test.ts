import { expect } from 'chai'
import { isDay } from '../../src/rules/days.ts'
import { oldestLook, staleOn } from '../../src/rules/freshness.ts'
import { opensNewerText, type Source, type SourceId, sources } from '../../src/rules/sources.ts'

const all = Object.entries(sources) as [SourceId, Source][]
const now = new Date().toISOString().slice(0, 10)

describe('The sources that statements stand on', () => {
  it('each say on which day somebody last looked at them', () => {
    for (const [id, { seen }] of all) expect(isDay(seen) && seen <= now, `${id}: ${seen}`).to.equal(true)
  })

  it('are old when nobody has looked for more than a year, the longest ago first', () => {
    const [first] = staleOn('2999-01-01')
    expect(staleOn('2999-01-01')).to.have.length(all.length)
    expect(first && sources[first].seen).to.equal(oldestLook())
    expect(staleOn('2027-11-22')).to.deep.equal([])
    expect(staleOn('2027-11-23')).to.deep.equal(all.filter(([, { seen }]) => seen === '2026-11-22').map(([id]) => id))
  })

  it('say when their page opens another text than the one that was read', () => {
    expect(opensNewerText('multichannel-licenses')).to.equal(true)
    expect(opensNewerText('multichannel-newest')).to.equal(false)
    expect(opensNewerText('billing-transfer-2020')).to.equal(true)
    expect(opensNewerText('billing-hub-2025')).to.equal(false)
    expect(opensNewerText('transfer-press-2024')).to.equal(false)
  })
})
