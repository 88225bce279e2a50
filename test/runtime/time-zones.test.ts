import { expect } from 'chai'
import { dayIn, isTimeZone } from '../../src/runtime/time-zones.ts'

describe('The day where somebody is', () => {
  const at = new Date('2026-12-31T23:30:00Z')

  it('is already tomorrow in Stockholm and still today in New York', () => {
    expect(dayIn('Europe/Stockholm', at)).to.equal('2027-01-01')
    expect(dayIn('America/New_York', at)).to.equal('2026-12-31')
  })

  it('begins at midnight there and not a second later, also where clocks differ by a quarter of an hour', () => {
    for (const [zone, midnight] of [
      ['Europe/Stockholm', '2026-12-31T23:00:00Z'],
      ['Asia/Kathmandu', '2026-12-31T18:15:00Z'],
    ] as const) {
      const begins = Date.parse(midnight)
      expect(dayIn(zone, new Date(begins - 1_000)), zone).to.equal('2026-12-31')
      expect(dayIn(zone, new Date(begins)), zone).to.equal('2027-01-01')
    }
  })

  it('is that of Greenwich where nobody said where they are', () => {
    expect(dayIn(undefined, at)).to.equal('2026-12-31')
  })

  it('stays right when more zones were named than are remembered, and what is none is none each time', () => {
    for (let i = 0; i < 1_500; i += 1) expect(isTimeZone(`Europe/Nowhere${i % 2_000}`)).to.equal(false)
    for (const name of ['Europe/Stockholm', 'europe/stockholm', 'UTC', '+02:00'])
      expect(isTimeZone(name), name).to.equal(true)
    for (const name of ['', ' ', 'Mars/Olympus', '\u0000']) expect(isTimeZone(name), name).to.equal(false)
    expect(dayIn('europe/stockholm', at)).to.equal('2027-01-01')
  })
})
