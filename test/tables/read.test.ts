import { expect } from 'chai'
import fc from 'fast-check'
import { clean } from '../../src/input/clean.ts'
import { tableRowsIn } from '../../src/tables/read.ts'
import { csvOf } from '../../src/tables/write.ts'

const cellsIn = (text: string) => tableRowsIn(clean(text)).map(({ cells }) => cells)

const forms: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    'tabs, as Excel’s clipboard has them',
    'Contoso, AB\tEA - gammalt\nFabrikam\tCSP',
    [
      ['Contoso, AB', 'EA - gammalt'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'semicolons, as a Swede’s Excel saves',
    'Contoso, AB;EA\r\nFabrikam;CSP\r\n',
    [
      ['Contoso, AB', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'commas and quotes, as everybody else’s does',
    '"Contoso, AB",EA\nFabrikam,CSP',
    [
      ['Contoso, AB', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'a line break in a cell',
    '"Contoso\nNorden";EA\nFabrikam;CSP',
    [
      ['Contoso Norden', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'quotes in quotes',
    '"Toys ""R"" Us";EA\nFabrikam;CSP',
    [
      ['Toys "R" Us', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'quotes that nobody doubled',
    'Toys "R" Us;EA\n19" Rack AB;CSP',
    [
      ['Toys "R" Us', 'EA'],
      ['19" Rack AB', 'CSP'],
    ],
  ],
  [
    'a quote that nobody closed',
    '"Contoso;EA\nFabrikam;CSP',
    [
      ['"Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'Excel’s own first line',
    'sep=|\nContoso|EA\nFabrikam|CSP',
    [
      ['Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'Word’s bullets',
    '•\tContoso; EA\n•\tFabrikam; CSP',
    [
      ['Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'Word’s bullets of its own font',
    '\uF0B7\tContoso; EA\n\uF0A7\tFabrikam; CSP',
    [
      ['Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'Word’s second level',
    'o\tContoso; EA\no\tFabrikam; CSP',
    [
      ['Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'numbers that Word wrote',
    '1.\tContoso; EA\n2.\tFabrikam; CSP',
    [
      ['Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'a soft line break of Word’s',
    'Contoso; EA\vFabrikam; CSP',
    [
      ['Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'each line its own',
    'Contoso; EA\nFabrikam, CSP\nTailspin\tOpen',
    [
      ['Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
      ['Tailspin', 'Open'],
    ],
  ],
  [
    'empty rows between',
    'Contoso;EA\n;\n\n ;\nFabrikam;CSP',
    [
      ['Contoso', 'EA'],
      ['Fabrikam', 'CSP'],
    ],
  ],
  [
    'a number that is a column, not a bullet',
    'Nr\tKund\tKanal\n1\tContoso\tEA',
    [
      ['Nr', 'Kund', 'Kanal'],
      ['1', 'Contoso', 'EA'],
    ],
  ],
  [
    'a name that begins like a bullet',
    '3M Sverige;EA\n- ;CSP\n7-Eleven;Open',
    [
      ['3M Sverige', 'EA'],
      ['', 'CSP'],
      ['7-Eleven', 'Open'],
    ],
  ],
]

const cell = fc.string({ unit: fc.constantFrom(...'aÖ=+-;,"\'\t|1 ') }).map(text => text.trim())

describe('A list', () => {
  for (const [form, text, rows] of forms) {
    it(`is read with ${form}`, () => {
      expect(cellsIn(text)).to.deep.equal(rows)
    })
  }

  it('that was exported is read again as it was, with both separators', () => {
    const row = fc.array(cell, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',' as const, ';' as const),
        (rows, by) => {
          const kept = rows.map(cells => ['Rad', ...cells])
          expect(cellsIn(csvOf(kept, by))).to.deep.equal(kept)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
