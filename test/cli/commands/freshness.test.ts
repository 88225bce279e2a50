import { expect } from 'chai'
import { freshness } from '../../../src/cli/commands/freshness.ts'
import { sources } from '../../../src/rules/sources.ts'

describe('kanalguiden freshness', () => {
  it('says which sources nobody has read for a year, and nothing where all are fresh', () => {
    expect(freshness(['--as-of', '2026-12-01'])).to.equal(
      'All sources have been read within the last year, the oldest on 2026-11-22.',
    )
    const lines = freshness(['--as-of', '2099-01-01']).split('\n')
    expect(lines.length).to.be.above(Object.keys(sources).length)
    expect(lines).to.include('2026-11-30  extended-terms (extended-service-terms)')
    expect(lines).to.include('2026-11-30  est-what (extended-service-terms)')
  })

  it('takes only days', () => {
    expect(() => freshness(['--as-of', '2027-02-30'])).to.throw('"2027-02-30" is no day of the calendar')
  })
})
