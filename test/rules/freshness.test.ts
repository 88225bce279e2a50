import { expect } from 'chai'
import { looksAt } from '../../src/presentation/looks.ts'
import { readTopics, type Topic } from '../../src/presentation/topics.ts'
import { isDay } from '../../src/rules/days.ts'
import { oldestLook, rulesLooks, staleOn } from '../../src/rules/freshness.ts'
import { opensNewerText, type Source, type SourceId, sources } from '../../src/rules/sources.ts'

const all = Object.entries(sources) as [SourceId, Source][]
const now = new Date().toISOString().slice(0, 10)

describe('The sources that statements stand on', () => {
  it('each say on which day somebody last looked at them', () => {
    for (const [id, { seen }] of all) expect(isDay(seen) && seen <= now, `${id}: ${seen}`).to.equal(true)
  })

  it('are old when nobody has looked for more than a year, the longest ago first', () => {
    const [first] = staleOn('2999-01-01', rulesLooks)
    expect(staleOn('2999-01-01', rulesLooks)).to.have.length(all.length)
    expect(first?.seen).to.equal(oldestLook(rulesLooks))
    expect(staleOn('2027-11-22', rulesLooks)).to.deep.equal([])
    expect(staleOn('2027-11-23', rulesLooks).map(({ id }) => id)).to.deep.equal(
      all.filter(([, { seen }]) => seen === '2026-11-22').map(([id]) => id),
    )
  })

  it('are looked at again for what topics answer today, too', () => {
    const topics = readTopics()
    const unread = [...topics].map(([id, topic]) => [
      id,
      { ...topic, later: [], sources: topic.sources.map(source => ({ ...source, seen: '2020-01-01' })) },
    ])
    const looks = looksAt(new Map(unread as [string, Topic][]))
    expect(oldestLook(looksAt(topics)) <= oldestLook(rulesLooks)).to.equal(true)
    expect(oldestLook(looks)).to.equal('2020-01-01')
    const stale = new Set(staleOn('2021-06-01', looks).map(({ id }) => id))
    expect([...stale]).to.have.members([...topics.keys()])
  })

  it('say when their page opens another text than the one that was read', () => {
    expect(opensNewerText('multichannel-licenses')).to.equal(true)
    expect(opensNewerText('multichannel-newest')).to.equal(false)
    expect(opensNewerText('billing-transfer-2020')).to.equal(true)
    expect(opensNewerText('billing-hub-2025')).to.equal(true)
    expect(opensNewerText('billing-hub-2026')).to.equal(false)
    expect(opensNewerText('transfer-press-2024')).to.equal(false)
  })
})
