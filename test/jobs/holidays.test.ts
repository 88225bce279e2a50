import { expect } from 'chai'
import { holidaysOf } from '../../src/jobs/holidays.ts'

/** As calendars on the wall have them. */
const closed: Readonly<Record<string, readonly string[]>> = {
  SE: ['2026-01-01', '2026-01-06', '2026-04-03', '2026-05-01', '2026-05-14', '2026-06-06', '2026-06-19', '2026-12-24'],
  NO: ['2026-05-17', '2026-12-25', '2027-03-25'],
  DK: ['2026-04-02', '2026-12-25'],
  FI: ['2026-12-06', '2026-12-25'],
  DE: ['2026-10-03', '2026-12-26'],
  US: ['2026-11-26', '2026-12-25'],
  GB: ['2026-12-25', '2027-01-01'],
}
const open: Readonly<Record<string, readonly string[]>> = {
  SE: ['2026-11-30', '2026-12-23', '2026-10-03', '2026-11-26', '2026-05-17', '2026-12-13', '2027-02-14', '2026-06-18'],
  NO: ['2026-06-06', '2026-06-19'],
  US: ['2026-05-01', '2026-12-24', '2026-06-06'],
}

describe('A public holiday', function () {
  this.timeout(20_000)
  for (const [country, days] of Object.entries(closed))
    it(`is one in ${country}: ${days.join(', ')}`, () => {
      for (const day of days) expect(holidaysOf(country)(day), day).to.equal(true)
    })
  for (const [country, days] of Object.entries(open))
    it(`is none in ${country}: ${days.join(', ')}`, () => {
      for (const day of days) expect(holidaysOf(country)(day), day).to.equal(false)
    })
})
