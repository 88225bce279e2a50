import { expect } from 'chai'
import fc from 'fast-check'
import { readerOf } from '../../../src/app/sentences.ts'
import type { Read } from '../../../src/language/situations/cells.ts'
import { batchIn, listIn } from '../../../src/language/situations/list.ts'
import { createUnderstanding } from '../../../src/language/understand.ts'
import { readTopics } from '../../../src/presentation/topics.ts'
import { channelIds } from '../../../src/rules/channels.ts'

const read: Read = readerOf(createUnderstanding({ topics: [...readTopics().values()] }), 'en')
const between = fc.constantFrom('; ', ';', '\t', ' | ', ', ', ' - ')
const bullet = fc.constantFrom('', '- ', '* ', '1. ', '2) ')
const customer = fc.constantFrom('Contoso', 'Nordwind Ltd', 'Österåkers kommun', 'Fabrikam 2', 'Å')
const row = fc.record({
  bullet,
  customer,
  channel: fc.constantFrom(...channelIds),
  kind: fc.constantFrom('license', 'usage', 'both'),
  between,
})

describe('A pasted list', () => {
  it('is read whatever stands between its cells and before its lines', () =>
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (rows, newline) => {
          const text = rows.map(
            each => `${each.bullet}${each.customer}${each.between}${each.channel}${each.between}${each.kind}`,
          )
          expect(listIn(text.join(newline), read)).to.deep.equal({
            rows: rows.map(({ customer: name, channel, kind }) => ({ name, answers: { channel, kind } })),
            unread: 0,
          })
        },
      ),
      { numRuns: 200 },
    ))

  it('is read as far as a card has room, and says how many lines there are beyond', () => {
    const rows = Array.from({ length: 700 }, (_, at) => `Kund ${at}; EA; Azure`)
    const found = listIn(rows.join('\n'), read)
    expect([found?.rows.length, found?.unread]).to.deep.equal([15, 685])
    expect(batchIn(rows.join('\n'), read).rows).to.have.length(700)
  })

  it('never fails, whatever is pasted', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        expect(batchIn(text, read).rows.length).to.be.at.most(text.split(/[\r\n]/).length)
      }),
      { numRuns: 500 },
    ))
})

const swedish: Read = readerOf(createUnderstanding({ topics: [...readTopics().values()] }), 'sv')
const ea = { channel: 'ea', kind: 'usage' }
const csp = { channel: 'csp-partner', kind: 'license' }

const tables: readonly (readonly [string, string, readonly (readonly [string, object])[]])[] = [
  [
    'Kundnr and Kundnamn',
    'Kundnr;Kundnamn;Avtal;Produkt\n10023;Åhléns AB;EA;Azure\n10024;Löfbergs, AB;CSP;Microsoft 365 E3',
    [
      ['Åhléns AB', ea],
      ['Löfbergs, AB', csp],
    ],
  ],
  [
    'Bolag',
    'Bolag\tKöpt via\tTjänst\tOrt\nNorden, Syd - AB\tEA\tAzure\tMalmö\nAxis\tCSP\tlicenser\tLund',
    [
      ['Norden, Syd - AB', ea],
      ['Axis', csp],
    ],
  ],
  [
    'Tenant',
    'Tenant;Inköpskanal;Slag\ncontoso.onmicrosoft.com;EA;Azure\nfabrikam.se;CSP;licenser',
    [
      ['contoso.onmicrosoft.com', ea],
      ['fabrikam.se', csp],
    ],
  ],
  [
    'Företagsnamn in another order',
    'Produkt;Avtal;Företagsnamn\nAzure;EA;Contoso\nlicenser;CSP;Fabrikam',
    [
      ['Contoso', ea],
      ['Fabrikam', csp],
    ],
  ],
  [
    'Customer Name',
    'Customer Name,Agreement,Product\n"Contoso, Ltd.",EA,Azure\nNordwind - West,CSP,Office 365',
    [
      ['Contoso, Ltd.', ea],
      ['Nordwind - West', csp],
    ],
  ],
  [
    'Kund as a number and Namn',
    'Kund;Namn;Kanal;Typ\n10023;Contoso;EA;Azure\n10024;Fabrikam;CSP;licenser',
    [
      ['Contoso', ea],
      ['Fabrikam', csp],
    ],
  ],
  [
    'a title and a day above',
    'Kundlista\nUtskriven 2026-11-30\n\nKundnr;Kundnamn;Avtal;Licens\n1;Contoso;EA;Azure\n2;Fabrikam;CSP;E3',
    [
      ['Contoso', ea],
      ['Fabrikam', csp],
    ],
  ],
  [
    'headings on each page',
    'Kund;Kanal;Slag\nContoso;EA;Azure\nKund;Kanal;Slag\nFabrikam;CSP;licenser',
    [
      ['Contoso', ea],
      ['Fabrikam', csp],
    ],
  ],
  [
    'the one heading Kunder',
    'Kunder\nContoso; EA; Azure\nFabrikam; CSP; licenser',
    [
      ['Contoso', ea],
      ['Fabrikam', csp],
    ],
  ],
  ['a customer without a name', 'Kundnr;Kundnamn;Avtal;Produkt\n10023;;EA;Azure', [['10023', ea]]],
  [
    'two sellers in one column',
    'Kund;Köpt via;Produkt\nContoso;365 direkt av Microsoft, Azure via CSP;M365',
    [['Contoso', { kind: 'both', licenseChannel: 'microsoft-direct', usageChannel: 'csp-partner' }]],
  ],
  [
    'a column for each kind',
    'Kund;Licenser köpta via;Azure köpt via\nContoso;direkt från Microsoft;CSP\nFabrikam;EA;EA\nLitware;;Open',
    [
      ['Contoso', { kind: 'both', licenseChannel: 'microsoft-direct', usageChannel: 'csp-partner' }],
      ['Fabrikam', { kind: 'both', channel: 'ea' }],
      ['Litware', { kind: 'usage', channel: 'open' }],
    ],
  ],
  [
    'Customer, Licenses and Azure',
    'Customer;Licenses;Azure\nContoso;EA;another CSP partner',
    [['Contoso', { kind: 'both', licenseChannel: 'ea', usageChannel: 'csp-partner' }]],
  ],
  [
    'numbers of licenses beside Azure, and who sold it all',
    'Kund;Avtal;Licenser;Azure\nContoso;EA;25 E3;ja',
    [['Contoso', { kind: 'license', channel: 'ea' }]],
  ],
  ['a product that names another channel', 'Kund;Avtal;Produkt\nContoso;EA;Azure (CSP)', [['Contoso', ea]]],
]

const rowsOf: typeof tables = [
  ['a comma in the name, with tabs', 'Contoso, AB\tEA\tAzure', [['Contoso, AB', ea]]],
  ['a dash in the name, with tabs', 'Contoso - Norden\tEA\tAzure', [['Contoso - Norden', ea]]],
  ['a comma in the name, with semicolons', 'Contoso, AB; EA; Azure', [['Contoso, AB', ea]]],
  ['a comma in the name, and commas between', 'Contoso, AB, EA, Azure', [['Contoso, AB', ea]]],
  ['a dash in the name, and dashes between', 'Fabrikam - Norden - CSP - licenser', [['Fabrikam - Norden', csp]]],
  [
    'a seller for each kind, a cell each',
    'Contoso; EA för licenser; CSP för Azure',
    [['Contoso', { kind: 'both', licenseChannel: 'ea', usageChannel: 'csp-partner' }]],
  ],
  [
    'a cell a kind, and the same seller',
    'Contoso; licenser via EA; Azure via EA',
    [['Contoso', { channel: 'ea', kind: 'both' }]],
  ],
  ['its number first', '10023;Contoso;EA;Azure', [['Contoso', ea]]],
  ['a name that is a programme too', 'EA Games AB; CSP; licenser', [['EA Games AB', csp]]],
  ['Word’s bullet', '•\tContoso; EA; Azure', [['Contoso', ea]]],
  ['a name that means nothing else', 'hejsan', [['hejsan', {}]]],
  ['a customer called like a heading', 'Kund AB; EA; Azure', [['Kund AB', ea]]],
]

describe('A list from Excel, Visma or Word', () => {
  const said = (text: string) => batchIn(text, swedish).rows.map(({ name, answers }) => [name, answers])

  for (const [what, text, rows] of tables) {
    it(`is read by the meaning of its headings: ${what}`, () => {
      expect(said(text)).to.deep.equal(rows)
    })
  }

  for (const [what, text, rows] of rowsOf) {
    it(`is read without headings: ${what}`, () => {
      expect(said(text)).to.deep.equal(rows)
    })
  }

  it('is not guessed at: what stands in a column that nobody named is asked about', () => {
    const { rows, doubts } = batchIn('Kund;Leverantör;Produkt\nContoso;EA;Azure\nFabrikam;Atea;licenser', swedish)
    expect(rows.map(({ answers }) => answers)).to.deep.equal([{ kind: 'usage' }, { kind: 'license' }])
    expect(doubts).to.deep.equal([{ about: 'column', heading: 'Leverantör' }])
    expect(batchIn('Kund;Ort;Avtal\nContoso;Lund;EA', swedish).doubts, 'a town says nothing').to.deep.equal([])
  })

  it('says which of two columns the names are taken from, and what it left out above the headings', () => {
    const two = batchIn('Bolag;Kund;Avtal;Typ\nContoso;Norden;EA;Azure', swedish)
    expect(two.rows[0]?.name).to.equal('Contoso')
    expect(two.doubts).to.deep.equal([{ about: 'name', heading: 'Bolag', other: 'Kund' }])
    expect(batchIn('Kundlista\nKund;Avtal;Typ\nContoso;EA;Azure', swedish).doubts).to.deep.equal([
      { about: 'above', text: 'Kundlista' },
    ])
  })

  it('loses nobody: a customer above something that looks like headings stays one', () => {
    const { rows } = batchIn('Contoso; EA; Azure\nKund; Kanal; Slag\nFabrikam; CSP; licenser', swedish)
    expect(rows.map(({ name }) => name)).to.deep.equal(['Contoso', 'Kund', 'Fabrikam'])
  })
})
