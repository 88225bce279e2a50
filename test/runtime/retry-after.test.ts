import { expect } from 'chai'
import fc from 'fast-check'
import { secondsAsked } from '../../src/runtime/retry-after.ts'

const now = Date.UTC(2026, 10, 30, 8, 0, 0)

/** What a service writes, and how many seconds it means; undefined where it means nothing. */
const said: readonly (readonly [header: Parameters<typeof secondsAsked>[0], seconds: number | undefined])[] = [
  ['57', 57],
  [' 57 ', 57],
  ['0', 0],
  ['57.3', 57.3],
  ['2.128', 2.128],
  ['5.', 5],
  ['Mon, 30 Nov 2026 08:00:57 GMT', 57],
  ['Monday, 30-Nov-26 08:00:57 GMT', 57],
  ['Mon, 30 Nov 2026 07:00:00 GMT', 0],
  ['Sun, 30 Nov 2036 08:00:00 GMT', 3600],
  ['31536000', 3600],
  ['9'.repeat(400), 3600],
  [['8', '9'], 8],
  ['soon', undefined],
  ['-5', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['Infinity', undefined],
  ['2026', 2026],
  ['2026-11-30', undefined],
  ['Mon, nonsense', undefined],
  ['', undefined],
  [[], undefined],
  [null, undefined],
  [undefined, undefined],
]

describe('A service that says when to come back', () => {
  for (const [header, seconds] of said) {
    it(`means ${seconds} seconds by ${JSON.stringify(header)?.slice(0, 40)}`, () => {
      expect(secondsAsked(header, now)).to.equal(seconds)
    })
  }

  it('never makes anybody wait for less than nothing or more than an hour, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.date().map(String)), header => {
        expect(secondsAsked(header, now) ?? 0).to.be.within(0, 3600)
      }),
    )
  })
})
