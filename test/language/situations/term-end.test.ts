import { expect } from 'chai'
import { termEndIn } from '../../../src/language/situations/term-end.ts'

describe('The end of a term in a row of a list', () => {
  const cases: readonly (readonly [string, readonly string[], string | undefined, (readonly string[])?])[] = [
    ['an ISO day', ['Contoso', '2027-03-31'], '2027-03-31'],
    ['a day in words', ['Contoso', '31 mars 2027'], '2027-03-31'],
    ['a month: its last day', ['Contoso', 'mars 2027'], '2027-03-31'],
    ['a day with dots', ['31.3.2027'], '2027-03-31'],
    ['a day with the month first, where no other reading is left', ['3/31/2027'], '2027-03-31'],
    ['29 February of a year that has it', ['2028-02-29'], '2028-02-29'],
    ['29 February of a year without it', ['2027-02-29'], undefined],
    ['a day that can be two', ['3/4/2027'], undefined],
    ['a year', ['Office 2027'], undefined],
    ['two days: the later', ['2026-04-01', '2027-03-31'], '2027-03-31'],
    [
      'a day under an end, though another is later',
      ['2027-03-31', '2028-01-01'],
      '2027-03-31',
      ['Slutdatum', 'Faktura'],
    ],
    ['a day under a beginning', ['2026-04-01'], undefined, ['Startdatum']],
    ['no day', ['Contoso', 'EA', 'Azure'], undefined],
  ]
  for (const [what, cells, end, headings] of cases)
    it(`is known by ${what}`, () => expect(termEndIn(cells, headings)).to.equal(end))
})
