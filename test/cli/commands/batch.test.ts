import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import ICAL from 'ical.js'
import { batch } from '../../../src/cli/commands/batch.ts'
import { createWords } from '../../../src/presentation/words.ts'
import { newFolders } from '../../storage/folders.ts'
import { kanalguiden, started } from '../terminal.ts'

const piped = (input: string, ...args: string[]) => kanalguiden(['batch', ...args], { input })

const list = 'Kund;Kanal;Slag\nContoso; EA; Azure\n- Fabrikam, csp, båda\n=cmd(); open; e3\nhejsan\n'

describe('kanalguiden batch', () => {
  it('turns a list of customers into a table that a Swede’s Excel opens', async () => {
    const [header, first, second, third, fourth] = (await piped(list, '--lang', 'sv')).stdout.split('\r\n')
    expect(header).to.equal(
      '\uFEFF"Rad";"Kund";"Inköpskanal";"Typ";"Svar";"Att göra";"Dokumentet från 2020";"Fel";"Källa"',
    )
    expect(first).to.match(/^"1";"Contoso";"Enterprise-avtal \(EA\)".+Köp en Azure-plan åt kunden.+9 september 2022"$/)
    expect(second).to.match(
      /^"2";"Fabrikam";"En annan CSP-partner";"Båda";"✓ Kan överföras, om den nuvarande partnern säger ja; ✓ Kan/,
    )
    expect(third, 'a formula stays text').to.match(/^"3";"'=cmd\(\)";"Open-programmet"/)
    expect(fourth?.trim()).to.match(/^"4";"hejsan";"";"";"";"";"";"Var köptes det\?.+";""$/)
  })

  it('gives the same to another program as JSON', async () => {
    const rows = JSON.parse((await piped(list, '--format', 'json')).stdout)
    expect(rows).to.have.length(4)
    expect(rows[0]).to.include({ customer: 'Contoso', fault: '' })
    expect(rows[3].fault).to.include('Where was it bought?')
  })

  for (const [lang, line, license, usage] of [
    [
      'sv',
      'Contoso; 365 direkt av microsoft, azure via en annan partner',
      'licenser: Direkt från Microsoft',
      'Azure: En',
    ],
    [
      'sv',
      'Contoso; 365 direkt av microsoft; azure via en annan partner',
      'licenser: Direkt från Microsoft',
      'Azure: En',
    ],
    ['en', 'Contoso - licenses direct from Microsoft - Azure through another partner', 'licenses: Direct', 'Azure: An'],
  ] as const) {
    it(`names both sellers of a customer who bought in two places, and answers each kind: ${line}`, async () => {
      const [, row] = (await piped(line, '--lang', lang, '--format', 'csv-rfc')).stdout.split('\r\n')
      expect(row)
        .to.include(`"Contoso","${license}`)
        .and.include(`; ${usage}`)
        .and.match(/: ✓ [^"]+; Azure: ✓/)
      const [record] = JSON.parse((await piped(line, '--lang', lang, '--format', 'json')).stdout)
      expect(record.results).to.deep.equal([
        { kind: 'license', channel: 'microsoft-direct', verdict: 'supported' },
        { kind: 'usage', channel: 'csp-partner', verdict: 'supported' },
      ])
    })
  }

  it('says what to pipe in when nothing comes', async () => {
    const { status, stderr } = await piped('')
    expect(status).to.equal(2)
    expect(stderr).to.include('one customer a line')
  })
})

describe('kanalguiden batch FILE', () => {
  const { t } = createWords().en
  const newFolder = newFolders()
  const saved = async (content: string | Buffer, name = 'kunder.csv') => {
    const file = join(await newFolder(), name)
    writeFileSync(file, content)
    return file
  }
  const answered = async (content: string | Buffer, ...args: string[]) => {
    const { text, notes = [] } = await batch([await saved(content), ...args, '--format', 'json'], {})
    return { rows: JSON.parse(text) as readonly Record<string, string>[], notes }
  }
  const table = 'Kundnr;Kundnamn;Avtal;Produkt\r\n1;Åhléns AB;EA;Azure\r\n2;Löfbergs, AB;CSP;licenser\r\n'
  const windows = Buffer.from(table, 'latin1')

  for (const [how, content] of [
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${table}`)],
    ['Windows-1252', windows],
    ['UTF-16', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${table}`, 'utf16le').swap16()],
    ['tabs', Buffer.from(table.replaceAll(';', '\t'))],
    ['commas and quotes', Buffer.from(table.replace('Löfbergs, AB', '"Löfbergs, AB"').replaceAll(';', ','))],
    ['another order of columns', Buffer.from('Produkt;Kundnamn;Avtal\nAzure;Åhléns AB;EA\nlicenser;Löfbergs, AB;CSP')],
  ] as const) {
    it(`reads the customers, whoever saved it: ${how}`, async () => {
      const { rows, notes } = await answered(content)
      expect(rows.map(({ customer, kind }) => [customer, kind])).to.deep.equal([
        ['Åhléns AB', t('kind.usage.label')],
        ['Löfbergs, AB', t('kind.license.label')],
      ])
      expect(notes).to.deep.equal([])
    })
  }

  it('says in their language what is doubtful about it, beside the results', async () => {
    const file = await saved('Kundlista\nKund;Leverantör;Produkt\nContoso;EA;Azure')
    const { status, stderr, stdout } = await kanalguiden(['batch', file, '--lang', 'sv'])
    expect(status).to.equal(0)
    expect(stderr).to.equal(
      'Ingen kund, för raden står ovanför rubrikerna: Kundlista\n' +
        '”Leverantör” kan säga var något köptes eller vad det är, men är inte läst. Om den gör det: kalla kolumnen ”Inköpskanal” eller ”Typ”.\n',
    )
    expect(stdout).to.include('"Contoso"').and.include('Var köptes det?')
  })

  for (const [what, name, content, why] of [
    [
      'a workbook',
      'kunder.xlsx',
      'PK\x03\x04',
      'Save the sheet as “CSV UTF-8” (in Swedish Excel: Spara som, CSV UTF-8)',
    ],
    ['a workbook that is called otherwise', 'kunder.csv', 'PK\x03\x04', 'Save the sheet as “CSV UTF-8”'],
    ['an old workbook', 'kunder.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Save the sheet as “CSV UTF-8”'],
    ['a picture', 'kunder.png', Buffer.from('89504e470d0a1a0a00', 'hex'), 'is no text'],
    ['letters that nobody can read', 'kunder.csv', Buffer.from([0x8f, 0x68, 0x6c, 0x82, 0x6e, 0x73]), 'neither UTF-8'],
    ['an empty file', 'kunder.csv', '\uFEFF\r\n', 'is empty: one customer a line'],
  ] as const) {
    it(`refuses ${what} in one line, which says what to do`, async () => {
      const file = await saved(content, name)
      const error = await batch([file], {}).catch(each => each)
      expect(error.message).to.match(/^.+$/).and.include(why).and.include(name)
    })
  }

  it('names a file that is not there, and a folder', async () => {
    expect((await batch(['missing.csv'], {}).catch(each => each)).message).to.equal('There is no file missing.csv.')
    const folder = await newFolder()
    expect((await batch([folder], {}).catch(each => each)).message).to.equal(`${folder} cannot be read (EISDIR).`)
  })

  it('reads standard input for "-", in any encoding', () => {
    const { stdout, status } = started(['batch', '-', '--lang', 'sv'], { input: windows })
    expect(status).to.equal(0)
    expect(stdout).to.include('"Åhléns AB"')
  })

  it('is read again as it was written, with either separator', async () => {
    const odd =
      'Kund;Kanal;Slag\n"Hej;då =1, ""AB""";EA;Azure\n=cmd();CSP;licenser\n-5 % Städ;EA;Azure\nToys "R" Us;CSP;licenser'
    const names = (await answered(odd)).rows.map(({ customer }) => customer)
    expect(names).to.deep.equal(['Hej;då =1, "AB"', '=cmd()', '-5 % Städ', 'Toys "R" Us'])
    for (const form of [
      ['--lang', 'sv'],
      ['--lang', 'en'],
      ['--lang', 'sv', '--format', 'csv-rfc'],
    ]) {
      const { text } = await batch([await saved(odd), ...form], {})
      const again = await answered(text, '--lang', form[1] ?? '')
      expect(again.rows.map(({ customer }) => customer)).to.deep.equal(names)
    }
  })

  describe('with the ends of their terms', () => {
    const ends = [
      'Kund;Avtal;Vad;Antal;Startdatum;Slutdatum',
      'Contoso;csp-partner;licenser;40;2026-03-01;2027-03-31',
      'Fabrikam;csp-partner;licenser;5;;31.1.2027',
      'Litware;csp-partner;licenser;5;;2199-01-01',
      'Tailspin;EA;;5;;2027-03-31',
    ].join('\n')

    it('plans each move: who has to begin first stands first, and lines without a plan are named', async () => {
      const { stdout, stderr } = await piped(ends, '--plan', 'table', '--as-of', '2026-11-30', '--format', 'csv-rfc')
      const [, ...rows] = stdout.trim().split('\r\n')
      expect(rows.map(row => row.split('","')[0])).to.deep.equal(['"Fabrikam', '"Contoso'])
      expect(rows[1]).to.include('"2027-03-31","Send the invitation').and.include('"You","2027-02-05"')
      expect(stderr).to.include('No plan for line 3, 4')
    })

    it('puts them all into one calendar', async () => {
      const { stdout } = await piped(ends, '--plan', 'ics', '--as-of', '2026-11-30', '--lang', 'sv')
      const events = new ICAL.Component(ICAL.parse(stdout)).getAllSubcomponents('vevent')
      const ids = events.map(event => String(event.getFirstPropertyValue('uid')))
      expect(new Set(ids).size).to.equal(ids.length)
      const said = events.map(event => String(event.getFirstPropertyValue('summary')))
      expect(said.filter(text => text.startsWith('Contoso · Ni: '))).to.have.length.above(1)
      expect(said.filter(text => text.startsWith('Fabrikam · '))).to.have.length.above(1)
    })
  })
})
