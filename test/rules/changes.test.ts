import { expect } from 'chai'
import { type Change, changes, changesSince, edition } from '../../src/rules/changes.ts'
import { channelIds, channels } from '../../src/rules/channels.ts'
import { sources } from '../../src/rules/sources.ts'

const all: [string, Change][] = Object.entries(changes)
const today = new Date().toISOString().slice(0, 10)

describe('What changed since the edition', () => {
  it('happened after it, and not in the future', () => {
    for (const [id, { date }] of all.filter(([, { date }]) => date)) {
      expect(date && date > edition, id).to.equal(true)
      expect(date && date <= today, id).to.equal(true)
    }
  })

  it('stands in order, the undated last', () => {
    const dates = all.map(([, { date }]) => date ?? '9999')
    expect(dates).to.deep.equal(dates.toSorted())
  })

  it('is called dated only where its source prints a date', () => {
    for (const [id, { certainty, source }] of all) {
      if (certainty === 'dated') expect(sources[source].date, id).to.be.a('string')
      if (certainty === 'undated') expect(sources[source].date, id).to.equal(null)
    }
  })

  it('touches only cells that exist', () => {
    const cells = ['prohibited', ...channelIds.flatMap(channel => [`${channel}.license`, `${channel}.usage`])]
    for (const [id, { touches }] of all) expect(cells, id).to.include.members([...touches])
  })

  it('tells a person about licenses at another CSP partner that they can be transferred since 2024', () => {
    const found = changesSince('csp-partner', 'license', channels['csp-partner'].license)
    expect(found).to.include('licenses-transfer-between-partners')
  })

  it('tells a person about EA licenses what GDAP does not support, and nobody else', () => {
    const told = channelIds.filter(id => changesSince(id, 'license', channels[id].license).includes('gdap-not-for-ea'))
    expect(told).to.deep.equal(['ea'])
  })

  it('says nothing of a channel that is not known', () => {
    expect(changesSince('unknown', 'license', 'channel-unknown-license')).to.deep.equal([])
  })
})
