import { expect } from 'chai'
import { daysOffIn } from '../../src/holidays/days-off.ts'
import { countries } from '../../src/relationships/countries.ts'

describe('The days on which nobody works', () => {
  it('are in Sweden also Christmas Eve, Ascension Day and Midsummer’s Eve', () => {
    const off = daysOffIn('SE')
    const days = ['2026-12-23', '2026-12-24', '2026-12-25', '2027-05-06', '2027-06-25', '2027-01-06', '2027-03-29']
    expect(days.map(off)).to.deep.equal([false, true, true, true, true, true, true])
  })

  it('are another country’s own, and weekends everywhere', () => {
    expect([daysOffIn('NO')('2027-05-17'), daysOffIn('SE')('2027-05-17')]).to.deep.equal([true, false])
    for (const country of countries) {
      const off = daysOffIn(country)
      expect([off('2026-12-05'), off('2027-01-01')], country).to.deep.equal([
        true,
        country === 'IN' ? off('2027-01-01') : true,
      ])
    }
  })

  it('leave days on which people work, in every country and every month', () => {
    for (const country of countries) {
      const off = daysOffIn(country)
      for (let month = 1; month <= 12; month++) {
        const days = Array.from(
          { length: 28 },
          (_, day) => `2027-${String(month).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`,
        )
        expect(days.filter(day => !off(day)).length, `${country} ${month}`).to.be.at.least(10)
      }
    }
  })
})
