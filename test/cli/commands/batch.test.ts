import { spawnSync } from 'node:child_process'
import { expect } from 'chai'

const batch = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/kanalguiden.ts', 'batch', ...args], { input, encoding: 'utf8' })

describe('kanalguiden batch', () => {
  const list = 'Kund;Kanal;Slag\nContoso; EA; Azure\n- Fabrikam, csp, båda\n=cmd(); open; e3\nhejsan\n'

  it('turns a list of customers into a table that a spreadsheet opens, in Swedish', () => {
    const [header, first, second, third, fourth] = batch(list, '--lang', 'sv').stdout.split('\r\n')
    expect(header).to.equal(
      '\uFEFF"Rad","Kund","Inköpskanal","Typ","Svar","Att göra","Dokumentet från 2020","Fel","Källa"',
    )
    expect(first).to.match(/^"1","Contoso","Enterprise-avtal \(EA\)".+Köp en Azure-plan åt kunden.+9 september 2022"$/)
    expect(second).to.match(
      /^"2","Fabrikam","En annan CSP-partner","Båda","✓ Går att överföra, om den nuvarande partnern säger ja; ✓ Går/,
    )
    expect(third, 'a formula stays text').to.match(/^"3","'=cmd\(\)","Open-programmet"/)
    expect(fourth?.trim()).to.match(/^"4","hejsan","","","","","","Var köptes det\?.+",""$/)
  })

  it('gives the same to another program as JSON', () => {
    const rows = JSON.parse(batch(list, '--format', 'json').stdout)
    expect(rows).to.have.length(4)
    expect(rows[0]).to.include({ customer: 'Contoso', fault: '' })
    expect(rows[3].fault).to.include('Where was it bought?')
  })

  it('says what to pipe in when nothing comes', () => {
    const { status, stderr } = batch('')
    expect(status).to.equal(2)
    expect(stderr).to.include('one customer a line')
  })
})
