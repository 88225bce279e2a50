import { expect } from 'chai'
import { csv } from '../../../src/cli/report/csv.ts'

describe('A table for a spreadsheet', () => {
  const rows = [
    ['Kund', 'Svar'],
    ['Åhléns AB', 'Ja; och "nej", säger de'],
  ]

  it('opens as columns in a Swede’s Excel, and in anybody else’s', () => {
    expect(csv(rows, 'csv', 'sv')).to.equal('\uFEFF"Kund";"Svar"\r\n"Åhléns AB";"Ja; och ""nej"", säger de"')
    expect(csv(rows, 'csv', 'en')).to.equal('\uFEFF"Kund","Svar"\r\n"Åhléns AB","Ja; och ""nej"", säger de"')
  })

  it('has commas for other programs, whatever the language', () => {
    expect(csv(rows, 'csv-rfc', 'sv')).to.equal(csv(rows, 'csv', 'en'))
  })
})
