import { expect } from 'chai'
import fc from 'fast-check'
import { isWorkingTime, remindersAfter, workingTimeFrom } from '../../src/relationships/working-hours.ts'

const christmas = (day: string) => ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'].includes(day)

const zones = ['Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

describe('Reminders', () => {
  it('come after seven and twenty-one days, at the same time of day', () => {
    const [first, second] = remindersAfter(new Date('2026-11-23T09:00:00Z'), [7, 21], 'Europe/Stockholm')
    expect(first?.toISOString()).to.equal('2026-11-30T09:00:00.000Z')
    expect(second?.toISOString()).to.equal('2026-12-14T09:00:00.000Z')
  })

  const changes: readonly (readonly [zone: string, sent: string, days: number, due: string])[] = [
    ['Europe/Stockholm', '2026-10-20T08:30:00Z', 7, '2026-10-27T09:30:00.000Z'],
    ['Europe/Stockholm', '2026-03-24T08:30:00Z', 7, '2026-03-31T07:30:00.000Z'],
    ['Europe/Stockholm', '2026-03-24T15:45:00Z', 7, '2026-03-31T14:45:00.000Z'],
    ['Europe/Stockholm', '2026-10-20T14:45:00Z', 7, '2026-10-27T15:45:00.000Z'],
    ['Europe/Stockholm', '2026-10-05T07:00:00Z', 21, '2026-10-26T08:00:00.000Z'],
    ['America/New_York', '2026-10-27T13:30:00Z', 7, '2026-11-03T14:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-09-29T23:00:00Z', 7, '2026-10-06T22:30:00.000Z'],
    ['Asia/Kolkata', '2026-10-20T04:00:00Z', 7, '2026-10-27T04:00:00.000Z'],
    ['UTC', '2026-10-20T09:15:00Z', 7, '2026-10-27T09:15:00.000Z'],
    ['Pacific/Apia', '2026-10-19T22:00:00Z', 7, '2026-10-26T22:00:00.000Z'],
  ]
  for (const [zone, sent, days, due] of changes)
    it(`come by the calendar where the clock is changed meanwhile: ${zone}, ${days} days after ${sent}`, () => {
      expect(remindersAfter(new Date(sent), [days], zone)[0]?.toISOString()).to.equal(due)
    })

  it('come on no public holiday, but when work begins again', () => {
    const [due] = remindersAfter(new Date('2026-12-17T09:00:00Z'), [7], 'Europe/Stockholm', christmas)
    expect(due?.toISOString()).to.equal('2026-12-28T08:00:00.000Z')
    const late = workingTimeFrom(new Date('2026-12-25T12:00:00Z'), 'America/New_York', christmas)
    expect(late.toISOString()).to.equal('2026-12-28T14:00:00.000Z')
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
