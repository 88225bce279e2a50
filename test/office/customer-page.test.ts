import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { type Browser, chromium } from 'playwright-core'
import { customerPageCommand } from '../../src/cli/commands/customer-page.ts'
import { languages } from '../../src/conversation/ports.ts'
import { atTheCard } from '../moves/chat.ts'
import { findChromium } from '../set-up/find-chromium.ts'
import { openOffice } from './libre-office.ts'

const move = ['--channel', 'csp-partner', '--kind', 'license', '--term-end', '2027-01-15', '--as-of', '2026-11-30']
const called = ['--name', 'Åkerö & Söner', '--from', 'Nordmoln AB', '--contact', 'Anna Berg, 08-123 45 67']
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

/** What is typed and tapped, by language. */
const fromChat: Readonly<Record<string, readonly string[]>> = {
  sv: ['csp-partner; licenser', 'Planera flytten', 'Visa planen', 'Till kunden', 'Som Word-fil'],
  en: ['csp-partner; license', 'Plan the move', 'Show the plan', 'To the customer', 'As a Word file'],
}

describe('The page for a customer', () => {
  const office = openOffice()
  let browser: Browser
  before(async () => {
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  })
  after(async () => {
    await browser.close()
    office.close()
  })

  for (const lang of languages) {
    it(`is printed by a browser on one page, with nothing fetched (${lang})`, async () => {
      const page = await browser.newPage()
      const asked: string[] = []
      page.on('request', request => asked.push(request.url()))
      const html = join(office.home, `${lang}.html`)
      await customerPageCommand([...move, ...called, '--lang', lang, '--out', html], {})
      await page.goto(`file://${html}`)
      expect(asked).to.deep.equal([`file://${html}`])
      expect(await page.title()).to.include('Åkerö & Söner')
      expect(await page.locator('tbody tr').count()).to.equal(8)
      await page.screenshot({ path: join(office.home, `${lang}.png`), fullPage: true })
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).to.equal(1)
      await page.close()
    })

    it(`is opened by LibreOffice with the same words, and at most two pages (${lang})`, async () => {
      const docx = join(office.home, `${lang}.docx`)
      await customerPageCommand([...move, ...called, '--lang', lang, '--format', 'docx', '--out', docx], {})
      const mail = await customerPageCommand([...move, ...called, '--lang', lang, '--format', 'mail'], {})
      const [text = '', pdf = ''] = ['txt:Text (encoded):UTF8', 'pdf'].map(kind => office.document(docx, kind))
      const said = readFileSync(text, 'utf8')
      for (const line of mail.split('\n').slice(6)) {
        const [, , what = line.replace(/^- /, '')] = /^\d+\. (.*?): (.*)$/.exec(line) ?? []
        if (!/^(Vänliga|Kind|Nordmoln)/.test(what)) expect(said).to.include(what)
      }
      expect(pagesIn(readFileSync(pdf))).to.be.at.most(2)
      writeFileSync(join(office.home, `${lang}.pdf`), readFileSync(pdf))
    })

    it(`that somebody takes along from the chat is opened by LibreOffice, and names who sends it (${lang})`, async () => {
      const anna = atTheCard({ takesFiles: true, locale: lang })
      const [situation = '', plan = '', show = '', toCustomer = '', word = ''] = fromChat[lang] ?? []
      await anna.types(situation)
      await anna.taps(plan)
      await anna.taps(show, { moveCustomer: 'Åkerö & Söner', moveEnd: '2027-03-31' })
      const mail = await anna.taps(toCustomer)
      await anna.taps(word)
      const docx = join(office.home, `chat-${lang}.docx`)
      writeFileSync(docx, anna.said().file?.content ?? '')
      const said = readFileSync(office.document(docx, 'txt:Text (encoded):UTF8'), 'utf8')
      expect(said).to.include('Åkerö & Söner').and.include('Anna, Nordisk Moln AB')
      for (const line of said.split('\n').filter(each => each.length > 60))
        expect(mail).to.include(line.replace(/^\P{L}+/u, '').trim())
    })
  }
})
