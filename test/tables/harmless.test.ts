import { expect } from 'chai'
import fc from 'fast-check'
import papa from 'papaparse'
import { asWritten, harmless } from '../../src/tables/harmless.ts'
import { csvOf, type Separator } from '../../src/tables/write.ts'

const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|calc', '%0A', '＝1+1', '\u200b=1', '"=1"']
const separators: readonly Separator[] = [',', ';']

/** What a program finds that opens the table with this separator, whichever it was written with. */
const cellsWith = (table: string, delimiter: string) =>
  papa.parse<string[]>(table.replace(/^\uFEFF/, ''), { delimiter }).data.flat()

/** A program that knows no quotes: it cuts at every separator and at every end of a line. */
const cutAt = (table: string, separator: string) =>
  table
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap(line => line.split(separator))

const isFormula = (cell: string) => /^["\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u.test(cell)

const text = fc.string({
  unit: fc.constantFrom(...'=+-@;,|%\t\r\n"\' aö1'),
  maxLength: 12,
})
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

describe('Whatever people wrote, a spreadsheet', () => {
  it('has nothing to run', () => {
    for (const each of evil) {
      expect(harmless(each), each).to.match(/^'/)
      for (const before of ['Hej;', 'Hej;brådskande;', 'Hej,', 'Hej, ', 'Hej\t', 'Hej\n', 'Hej;;'])
        expect(cutAt(harmless(`${before}${each}`), ';').filter(isFormula), before + each).to.deep.equal([])
    }
  })

  it('shows it as it is where there is nothing to fear', () => {
    for (const calm of [
      'Contoso AB',
      'A-Ö Städ',
      'a=b',
      'Q&A',
      '1 + 1',
      'Löfbergs; Åhléns',
      '50 %',
      "O'Learys",
      '"EA"',
    ])
      expect(harmless(calm)).to.equal(calm)
  })

  it('finds no formula, with a comma or with a semicolon, whichever it was written with', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...separators), fc.constantFrom(',', ';', '\t'), (rows, written, opened) => {
        const csv = csvOf(rows, written)
        expect(cellsWith(csv, opened).filter(isFormula)).to.deep.equal([])
        expect(cutAt(csv, opened).filter(isFormula)).to.deep.equal([])
      }),
      { numRuns: 3000 },
    )
  })

  it('gives back what was written, when it is read again', () => {
    fc.assert(
      fc.property(text, each => {
        expect(asWritten(harmless(each))).to.equal(each)
      }),
      { numRuns: 3000 },
    )
  })
})
