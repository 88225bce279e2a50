import { expect } from 'chai'
import { momentWithZone } from '../../src/presentation/requests/moment.ts'
import { createWords } from '../../src/presentation/words.ts'

const { sv, en } = createWords()

const moments: readonly (readonly [string, string, string])[] = [
  ['2026-11-23T09:45:00.000Z', 'Europe/Stockholm', '23 nov. 2026 10:45 UTC+01:00'],
  ['2026-06-23T09:45:00.000Z', 'Europe/Stockholm', '23 juni 2026 11:45 UTC+02:00'],
  ['2026-10-25T00:30:00.000Z', 'Europe/Stockholm', '25 okt. 2026 02:30 UTC+02:00'],
  ['2026-10-25T01:30:00.000Z', 'Europe/Stockholm', '25 okt. 2026 02:30 UTC+01:00'],
  ['2026-11-23T23:45:00.000Z', 'Europe/Helsinki', '24 nov. 2026 01:45 UTC+02:00'],
  ['2026-11-23T09:45:00.000Z', 'UTC', '23 nov. 2026 09:45 UTC+00:00'],
  ['2026-11-23T09:45:00.000Z', 'Asia/Kolkata', '23 nov. 2026 15:15 UTC+05:30'],
  ['2026-11-23T02:45:00.000Z', 'America/New_York', '22 nov. 2026 21:45 UTC−05:00'],
]

describe('A time in a table', () => {
  for (const [iso, zone, said] of moments) {
    it(`says which zone it is in: ${zone}, ${iso}`, () => {
      expect(momentWithZone(sv, iso, zone)).to.equal(said)
    })
  }

  it('says it in English too', () => {
    expect(momentWithZone(en, '2026-11-23T09:45:00.000Z', 'Europe/Stockholm')).to.equal('23 Nov 2026, 10:45 UTC+01:00')
  })
})
