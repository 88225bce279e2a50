import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import papa from 'papaparse'
import { batch } from '../../src/cli/commands/batch.ts'
import { csv } from '../../src/cli/report/csv.ts'
import { openOffice } from './libre-office.ts'

const names = [
  'Åhléns AB',
  'Löfbergs, Kaffe – Karlstad',
  'Toys "R" Us',
  'Östra; Västra',
  'Contoso\nNorden',
  '7-Eleven 5 €',
]
const evil = [
  '=1+1',
  '=HYPERLINK("https://evil.example")',
  '+46 70 123',
  '-5',
  '@SUM(A1)',
  'Hej;brådskande;=1+1',
  'Hej, =1+1',
  'a\n=1+1',
  'a;"=1+1"',
  '\t=1+1',
  '|calc',
  ' =1+1',
]

describe('A list that LibreOffice saved', () => {
  const office = openOffice()
  after(office.close)
  let workbook = ''
  before(() => {
    const source = join(office.home, 'kunder.csv')
    const rows = names.map((name, at) => [`${10_000 + at}`, name, 'EA', 'Azure'])
    writeFileSync(source, csv([['Kundnr', 'Kundnamn', 'Avtal', 'Produkt'], ...rows], 'csv', 'sv'))
    workbook = office.workbook(source, { separator: ';', charset: 'utf8' }, 'xlsx')
  })
  const customersIn = async (file: string) => {
    const { text, notes } = await batch([file, '--format', 'json', '--lang', 'sv'], {})
    expect(notes).to.deep.equal([])
    return (JSON.parse(text) as { customer: string; fault: string }[]).map(({ customer, fault }) => [customer, fault])
  }

  for (const [how, separator, charset] of [
    ['Windows-1252 with semicolons', ';', 'windows1252'],
    ['UTF-16 with tabs', '\t', 'utf16'],
    ['UTF-8 with commas', ',', 'utf8'],
    ['UTF-8 with semicolons', ';', 'utf8'],
  ] as const) {
    it(`is read with every customer, and nothing invented: ${how}`, async () => {
      const file = office.saveAs(workbook, { separator, charset })
      const expected = names.map(name => [name.replace('\n', ' '), ''])
      expect(await customersIn(file)).to.deep.equal(expected)
    })
  }

  it('is refused as a workbook, with a word on how to save it', async () => {
    const error = await batch([workbook], {}).catch(each => each)
    expect(error.message).to.include('Save the sheet as “CSV UTF-8”')
  })
})

describe('A table that is opened in LibreOffice', () => {
  const office = openOffice()
  after(office.close)
  const rows = [['Rad', 'Anteckning', 'Slut'], ...evil.map((text, at) => [`rad ${at + 1}`, text, 'slut'])]
  const forms = [
    ['sv', ';', csv(rows, 'csv', 'sv')],
    ['en', ',', csv(rows, 'csv', 'en')],
    ['rfc', ',', csv(rows, 'csv-rfc', 'sv')],
  ] as const
  const file = (name: string, text: string) => {
    const path = join(office.home, `${name}.csv`)
    writeFileSync(path, text)
    return path
  }

  it('has formulas where nobody made them harmless: so the next would be seen', () => {
    const [sheet = []] = office.open([file('unsafe', '"a";"=1+1"\r\n')], { separator: ';', charset: 'utf8' })
    expect(sheet.flat().some(({ formula }) => formula)).to.equal(true)
  })

  for (const separator of [';', ','] as const) {
    it(`with "${separator}" has no formula, whichever it was written with, and every cell where it is its own`, () => {
      const sheets = office.open(
        forms.map(([name, , text]) => file(name, text)),
        { separator, charset: 'utf8' },
      )
      expect(sheets).to.have.length(forms.length)
      for (const [at, [name, own, text]] of forms.entries()) {
        const cells = (sheets[at] ?? []).map(row => row.map(each => each.text))
        expect(
          sheets[at]?.flat().filter(({ formula }) => formula),
          name,
        ).to.deep.equal([])
        expect(
          cells.flat().filter(each => /^\s*[=+\-@|]/.test(each)),
          name,
        ).to.deep.equal([])
        if (own !== separator) continue
        const written = papa.parse<string[]>(text.slice(1), { delimiter: own }).data
        expect(
          cells.map(row => row.map(each => each.trim())),
          name,
        ).to.deep.equal(written.map(row => row.map(each => each.trim())))
      }
    })
  }

  it('and saved from there as Windows-1252 is read with the same customers as before', async () => {
    const customers = evil.filter(text => !/[\n\t]/.test(text)).map(text => text.trim())
    const list = csv([['Kund', 'Avtal', 'Produkt'], ...customers.map(name => [name, 'EA', 'Azure'])], 'csv', 'sv')
    const workbook = office.workbook(file('kunder', list), { separator: ';', charset: 'utf8' }, 'ods')
    const saved = office.saveAs(workbook, { separator: ';', charset: 'windows1252' })
    expect(readFileSync(saved).includes(0xe5), 'å as Windows wrote it').to.equal(true)
    const { text } = await batch([saved, '--format', 'json', '--lang', 'sv'], {})
    expect((JSON.parse(text) as { customer: string }[]).map(({ customer }) => customer)).to.deep.equal(customers)
  })
})
