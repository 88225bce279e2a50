import { expect } from 'chai'
import { waitAfter } from '../../src/runtime/backoff.ts'

const pace = { first: 2, longest: 3600 }
const waits = (random: number, asked?: number) =>
  [1, 2, 3, 12, 13, 5000].map(failures => waitAfter(failures, pace, { random, asked }))

describe('Whoever tries again', () => {
  it('waits twice as long each time, and never longer than the longest wait', () => {
    expect(waits(0)).to.deep.equal([2, 4, 8, 3600, 3600, 3600])
  })

  it('waits up to half as much again, so that many do not come at once', () => {
    expect(waits(1)).to.deep.equal([3, 6, 12, 5400, 5400, 5400])
  })

  it('comes no sooner than it was asked to', () => {
    expect(waits(0, 7)).to.deep.equal([7, 7, 8, 3600, 3600, 3600])
    expect(waits(0.5, 7).slice(0, 2)).to.deep.equal([8.75, 8.75])
  })

  it('waits as for the first time where nothing has failed yet', () => {
    expect(waitAfter(0, pace, { random: 0 })).to.equal(2)
  })
})
