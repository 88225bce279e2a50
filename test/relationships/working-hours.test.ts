import { expect } from 'chai'
import fc from 'fast-check'
import { isWorkingTime, remindersAfter, workingTimeFrom } from '../../src/relationships/working-hours.ts'

const zones = ['Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

describe('Reminders', () => {
  it('come after seven and twenty-one days, at the same time of day', () => {
    const [first, second] = remindersAfter(new Date('2026-11-23T09:00:00Z'), [7, 21], 'Europe/Stockholm')
    expect(first?.toISOString()).to.equal('2026-11-30T09:00:00.000Z')
    expect(second?.toISOString()).to.equal('2026-12-14T09:00:00.000Z')
  })

  it('wait for nine on Monday by the person’s own clock', () => {
    const saturday = new Date('2026-11-28T20:00:00Z')
    expect(workingTimeFrom(saturday, 'Europe/Stockholm').toISOString()).to.equal('2026-11-30T08:00:00.000Z')
    expect(workingTimeFrom(saturday, 'America/New_York').toISOString()).to.equal('2026-11-30T14:00:00.000Z')
  })

  it('come neither at five nor after it', () => {
    expect(isWorkingTime(new Date('2026-11-23T15:59:00Z'), 'Europe/Stockholm')).to.equal(true)
    expect(isWorkingTime(new Date('2026-11-23T16:00:00Z'), 'Europe/Stockholm')).to.equal(false)
  })

  it('come at working time, never early and never more than three days late, in every zone (500 runs)', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const found = workingTimeFrom(moment, zone)
        expect(isWorkingTime(found, zone)).to.equal(true)
        expect(found.getTime() - moment.getTime()).to.be.within(0, 3 * 24 * 3_600_000)
      }),
      { numRuns: 500 },
    )
  })
})
