import { expect } from 'chai'
import { changeIds, changeOf, changesSince, changesUntil, edition, isOver } from '../../src/rules/changes.ts'
import { channelIds, channels } from '../../src/rules/channels.ts'
import { firstDay } from '../../src/rules/held.ts'
import { type Source, sources } from '../../src/rules/sources.ts'
import { certaintyOf, certaintyOfSource } from '../../src/rules/statement.ts'

const now = new Date().toISOString().slice(0, 10)
const all = changeIds.map(id => ({ id, ...changeOf(id) }))
const cell = (channel: (typeof channelIds)[number], kind: 'license' | 'usage') => ({
  channel,
  kind,
  guidance: channels[channel][kind],
})

describe('What changed since the edition', () => {
  it('happened after it, and not in the future; what the document left out is known from before', () => {
    for (const { id, held } of all.filter(({ id }) => id !== 'ea-billing-transfer')) {
      expect(firstDay(held) > edition, id).to.equal(true)
      expect(firstDay(held) <= now, id).to.equal(true)
    }
    expect(changeOf('ea-billing-transfer').held).to.deep.equal({ by: '2020-01-27' })
  })

  it('stands in order', () => {
    const days = all.map(({ held }) => firstDay(held))
    expect(days).to.deep.equal(days.toSorted())
  })

  it('is as sure as its source, unless its sources disagree: nobody has to say it twice', () => {
    for (const { id, source, certainty, ...change } of all) {
      const sure = certaintyOf({ source, ...(certainty && { certainty }) })
      expect(sure, id).to.equal(certainty ?? certaintyOfSource(source))
      if (sure === 'dated') expect(sources[source].date, id).to.be.a('string')
      if ('seen' in change.held && !certainty) expect(sources[source].date, id).to.equal(null)
    }
  })

  it('gives the date of a page only where its page has that date', () => {
    for (const { id, held, source } of all) {
      const { date }: Source = sources[source]
      if ('by' in held) expect(held.by, id).to.equal(date)
    }
  })

  it('touches only cells that exist, and alters none that it does not touch', () => {
    const cells = ['prohibited', ...channelIds.flatMap(each => [`${each}.license`, `${each}.usage`])]
    for (const { id, touches, cells: given = {} } of all) {
      expect(cells, id).to.include.members([...touches])
      const known = Object.keys(given).filter(each => !each.startsWith('unknown.'))
      expect(touches, id).to.include.members(known)
    }
  })

  it('ends by a change that exists, and is over from that day on', () => {
    for (const { id, endedBy } of all.filter(each => each.endedBy)) expect(changeIds, id).to.include(endedBy)
    expect(isOver('expired-state', '2026-05-03')).to.equal(false)
    expect(isOver('expired-state', '2026-05-04')).to.equal(true)
  })

  it('tells a person about licenses at another CSP partner that they can be transferred since 2024', () => {
    expect(changesSince(cell('csp-partner', 'license'), edition)).to.include('licenses-transfer-between-partners')
  })

  it('tells a person about EA licenses what GDAP does not cover, and nobody else', () => {
    const told = channelIds.filter(id => changesSince(cell(id, 'license'), edition).includes('gdap-not-for-ea'))
    expect(told).to.deep.equal(['ea'])
  })

  it('never lists as later what was so when the document was written', () => {
    expect(changesSince(cell('ea', 'usage'), edition)).not.to.include('ea-billing-transfer')
    expect(changesUntil(cell('ea', 'usage'), edition)).to.deep.equal(['ea-billing-transfer'])
  })

  it('tells the seven days once, from the day on which they were announced', () => {
    const seven = all.filter(({ id }) => id.includes('seven'))
    expect(seven.map(({ held }) => held)).to.deep.equal([{ from: '2022-03-17' }])
  })

  it('says nothing of a channel that is not known', () => {
    const section = { channel: 'unknown', kind: 'license', guidance: 'channel-unknown-license' } as const
    expect(changesSince(section, edition)).to.deep.equal([])
  })
})
