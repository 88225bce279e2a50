import { expect } from 'chai'
import { figuresOf } from '../../src/relationships/figures.ts'
import type { Request } from '../../src/relationships/request.ts'
import { details } from './details.ts'
import { inState } from './world.ts'

const now = new Date('2026-11-30T09:00:00Z')

/** A yes so many days after the mail, in a country. */
const accepted = (days: number, country = 'SE'): Request => {
  const request = inState('accepted')
  const trail = request.trail.map(line =>
    line.did === 'accept' ? { ...line, at: new Date(Date.parse(line.at) + days * 86_400_000).toISOString() } : line,
  )
  return { ...request, details: { ...details, country }, trail }
}

describe('The lead’s figures', () => {
  it('say how many are open, how long the oldest has waited, and the median of days to the yes', () => {
    const [all] = figuresOf([inState('sent'), inState('waiting'), ...[1, 2, 3, 5, 40].map(days => accepted(days))], now)
    expect(all).to.deep.equal({ group: 'all', total: 7, open: 2, longestOpenDays: 7, accepted: 5, medianDaysToYes: 3 })
  })

  it('take the middle of two where there is no one in the middle', () => {
    expect(
      figuresOf(
        [1, 2, 3, 4, 5, 6].map(days => accepted(days)),
        now,
      )[0]?.medianDaysToYes,
    ).to.equal(3.5)
  })

  it('tell no median of fewer than five, not even by country', () => {
    const figures = figuresOf([...[1, 2, 3, 4].map(days => accepted(days)), accepted(9, 'NO')], now)
    expect(figures.map(({ group, total, medianDaysToYes }) => [group, total, medianDaysToYes])).to.deep.equal([
      ['all', 5, 3],
      ['kind:reseller', 5, 3],
      ['country:SE', 4, null],
      ['country:NO', 1, null],
    ])
  })

  it('are there for nobody, too', () => {
    expect(figuresOf([], now)).to.deep.equal([
      { group: 'all', total: 0, open: 0, longestOpenDays: null, accepted: 0, medianDaysToYes: null },
    ])
  })
})
