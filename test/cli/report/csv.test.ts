import { expect } from 'chai'
import { cell } from '../../../src/cli/report/csv.ts'

describe('A table for a spreadsheet', () => {
  it('never gives a spreadsheet anything to run', () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|calc', '%0A']) {
      expect(cell(evil), evil).to.match(/^"'/)
    }
    expect(cell('Contoso "AB"')).to.equal('"Contoso ""AB"""')
  })
})
