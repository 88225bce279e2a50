import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { customerPageCommand } from '../../../src/cli/commands/customer-page.ts'
import { kanalguiden } from '../terminal.ts'

const licenses = ['--channel', 'csp-partner', '--kind', 'license', '--as-of', '2026-11-30', '--lang', 'sv']

describe('kanalguiden customer-page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanalguiden-page-'))
  after(() => rmSync(folder, { recursive: true }))

  it('prints a page in the customer’s language, in which no name becomes markup', async () => {
    const page = await customerPageCommand([...licenses, '--name', '<b>Å & B</b>', '--from', '"Vi"'], {})
    expect(page).to.match(/^<!doctype html>\n<html lang="sv-SE">/)
    expect(page)
      .to.include('&lt;b&gt;Å &amp; B&lt;/b&gt;')
      .and.to.include('&quot;Vi&quot; tar över')
      .and.not.to.include('<b>')
    expect(page).not.to.match(/<script|src=|href=/)
  })

  it('takes the partner’s name from the configuration where none is given', async () => {
    expect(await customerPageCommand([...licenses, '--format', 'mail'], { PARTNER_NAME: 'Nordmoln AB' })).to.match(
      /^Så går flytten.*\n\nHej!\n\nNordmoln AB tar över/,
    )
  })

  it('writes a file for Word, and says where', async () => {
    const out = join(folder, 'sida.docx')
    expect(await customerPageCommand([...licenses, '--format', 'docx', '--out', out], {})).to.equal(out)
    expect(readFileSync(out).subarray(0, 2).toString()).to.equal('PK')
  })

  for (const [what, args, why] of [
    ['a file for Word without a place', ['--format', 'docx'], /--format docx needs --out FILE/],
    ['a page where there is no move', ['--customer', 'csp-partner'], /There is no move/],
  ] as const) {
    it(`refuses ${what} in one line`, async () => {
      const { status, stdout, stderr } = await kanalguiden(['customer-page', ...licenses, ...args])
      expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' })
      expect(stderr).to.match(why)
    })
  }
})
