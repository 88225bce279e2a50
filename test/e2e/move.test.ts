import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import ICAL from 'ical.js'
import { plus, weekends, workingDay } from '../../src/plan/calendar.ts'
import { type FakeMicrosoft, startFakeMicrosoft } from '../microsoft/fake-server.ts'
import { partner } from '../microsoft/fake-state.ts'
import { people } from '../playground/scene.ts'
import { openFile } from './client.ts'
import { takeFile } from './file-offers.ts'
import { fillRequest } from './request-form.ts'
import { type Stage, setStage } from './stage.ts'

const output = join(import.meta.dirname, '../../test-output')
const clock = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href
const today = new Date().toISOString().slice(0, 10)
/** The ninetieth day before it is a working day, ten days from now or a little more. */
const termEnd = plus(workingDay(plus(today, 10), 1, weekends), 90)
const later = plus(termEnd, 60)
const phone = { width: 390, height: 2600 }
const desk = { width: 1280, height: 2000 }

/** The real bot, a fake Microsoft, the Agents Playground; a clock that can be moved. One story, told in order. */
describe('In a real client, the move of a customer', () => {
  let stage: Stage
  let microsoft: FakeMicrosoft
  let folder: string
  let clockFile: string

  before(async () => {
    microsoft = await startFakeMicrosoft()
    folder = await mkdtemp(join(tmpdir(), 'kanalguiden-move-'))
    clockFile = join(folder, 'ahead')
    const env = {
      ...partner,
      PARTNER_CENTER_REFRESH_TOKEN: 'refresh-token-of-the-first-sign-in',
      PARTNER_CENTER_URL: microsoft.url,
      LOGIN_URL: microsoft.url,
      SECRETS_KEY: randomBytes(32).toString('base64'),
      ADMINS: people.bjorn.aadObjectId,
      CLOCK_FILE: clockFile,
      NODE_OPTIONS: `--import ${clock}`,
    }
    stage = await setStage({ locale: 'en-US', ...desk, env })
  })
  after(async () => {
    await stage.close()
    await microsoft.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** On a desk and on a phone. */
  const picture = async (name: string) => {
    await stage.client.screenshot(`${name}-1280`)
    await stage.client.heightsOn(phone)
    await stage.client.screenshot(`${name}-390`)
    await stage.client.heightsOn(desk)
  }

  it('is planned from a sentence, with what is to be done first on top', async () => {
    stage.speak('anna', 'en-US')
    await stage.client.say('the customer has 40 licenses through another CSP')
    await stage.client.lastCard('Another CSP partner · licenses')
    await stage.client.clickMore('Plan the move')
    await stage.client.lastCard('Last day of the term')
    await stage.client.write('Customer', 'Contoso AB')
    await stage.client.write('How many licenses (optional)', 'about 40')
    await stage.client.write('Last day of the term, if you know it', termEnd)
    await stage.client.click('Show the plan')
    expect(await stage.client.lastCard('The plan is saved')).to.match(/Next: You, by .+ Send the invitation/)
    await picture('move-plan-en')
  }).timeout(90_000)

  it('has its step ticked by the relationship request, once the customer has accepted', async () => {
    stage.speak('bjorn', 'sv-SE')
    await stage.client.say('hej')
    await stage.client.lastCard('Vad köpte kunden, och var?')
    stage.speak('anna', 'en-US')
    await stage.client.say('csp-partner; license')
    await stage.client.lastCard('Another CSP partner · licenses')
    await stage.client.click('Request the relationship')
    await stage.client.lastCard('Request a relationship')
    await fillRequest(stage.client)
    await stage.client.click('Ask an admin to send it')
    await stage.client.lastCard('En kollega ber dig skicka den här förfrågan')
    stage.speak('bjorn', 'sv-SE')
    await stage.client.click('Förbered mejlet')
    await stage.client.lastCard('Mejlet till kunden')
    await stage.client.click('Jag har skickat det')
    await stage.client.lastCard('Your request has been sent to the customer')
    await stage.client.click('Kunden har godkänt')
    await stage.client.lastCard('The customer accepted')
    stage.speak('anna', 'en-US')
    await stage.client.say('my moves')
    await stage.client.lastCard('My moves')
    await stage.client.click('1. Contoso AB')
    expect(await stage.client.lastCard('says the request')).to.include('Next: You')
    await picture('move-ticked-en')
  }).timeout(90_000)

  it('is reminded of ninety days before the end, once, even after a restart', async () => {
    await stage.restartBot()
    const noon = Date.parse(`${plus(termEnd, -90)}T12:00:00Z`)
    await writeFile(clockFile, `${noon - Date.now()}`)
    await stage.client.lastCard('90 days left until the term ends.')
    await stage.restartBot()
    const cards = await stage.client.cards()
    expect(cards.filter(card => card.includes('90 days left'))).to.have.length(1)
    await picture('move-reminder-en')
  }).timeout(90_000)

  it('says what moved when its end does', async () => {
    await stage.client.click('Change')
    await stage.client.lastCard('Change the plan')
    await stage.client.write('Last day of the term, if you know it', later)
    await stage.client.click('Show the plan')
    expect(await stage.client.lastCard('Moved:')).to.match(/Moved: .+ Was .+, now /)
    await picture('move-moved-en')
  }).timeout(60_000)

  it('is planned for a whole list, in Swedish, and shown month by month', async () => {
    stage.speak('bjorn', 'sv-SE')
    const lines = [`Fabrikam; csp-partner; licenser; ${termEnd}`, `Litware; csp-partner; licenser; ${later}`]
    await stage.client.paste(lines.join('\n'))
    await stage.client.lastCard('2 kunder')
    await stage.client.click('Planera 2 flyttar')
    expect(await stage.client.lastCard('2 kunder är planerade.')).to.include('Härnäst: Ni, ')
    await picture('move-list-sv')
    await stage.client.click('1. Fabrikam')
    await stage.client.lastCard('Flytten som plan')
    await picture('move-plan-sv')
    await stage.client.click('Till kunden')
    expect(await stage.client.lastCard('Dela svaret')).not.to.match(/Partnercenter|GDAP/)
    await picture('move-mail-sv')
  }).timeout(90_000)

  const languages = {
    sv: { who: 'bjorn', tag: 'sv-SE', mine: 'mina flyttar', first: '1. Fabrikam', end: termEnd },
    en: { who: 'anna', tag: 'en-US', mine: 'my moves', first: '1. Contoso AB', end: later },
  } as const
  const buttons = {
    sv: { calendar: 'Till kalendern', page: 'Till kunden', word: 'Som Word-fil', plan: 'Flytten som plan' },
    en: { calendar: 'To a calendar', page: 'To the customer', word: 'As a Word file', plan: 'The move as a plan' },
  } as const

  for (const [lang, { who, tag, mine, first, end }] of Object.entries(languages)) {
    const { calendar, page, word, plan } = buttons[lang as keyof typeof buttons]

    it(`goes along from the chat: into a calendar that another library reads, and as a page for Word (${lang})`, async () => {
      stage.speak(who, tag)
      await stage.client.say(mine)
      await stage.client.click(first)
      await stage.client.lastCard(plan)
      const step = (await stage.client.cards()).at(-1)?.match(/☐\n.*\n(.*)\n/)?.[1] ?? 'no step'
      await stage.client.click(calendar)
      const text = `${await takeFile(stage.client.nextOffer, stage.playground)}`
      const events = new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map(each => new ICAL.Event(each))
      expect(events.map(({ startDate }) => startDate.toString())).to.include(workingDay(end, -1, weekends))
      expect(events.map(({ summary }) => summary).join('\n')).to.include(step)
      await stage.client.click(page)
      await stage.client.click(word)
      const docx = await takeFile(stage.client.nextOffer, stage.playground)
      expect(docx.subarray(0, 2).toString()).to.equal('PK')
      await writeFile(join(output, `move-page-${lang}.docx`), docx)
    }).timeout(60_000)

    it(`goes onto a page that the customer’s browser shows, on a phone as on a desk (${lang})`, async () => {
      const file = join(folder, `page-${lang}.html`)
      const asked = ['--channel', 'csp-partner', '--kind', 'license', '--term-end', end, '--lang', lang]
      const named = ['--name', 'Contoso AB', '--from', 'Nordisk Moln AB', '--out', file]
      execFileSync(process.execPath, ['src/cli/kanalguiden.ts', 'customer-page', ...asked, ...named])
      expect(await readFile(file, 'utf8')).to.include(`<html lang="${lang}-`)
      const { text, overflow } = await openFile(file, `move-page-${lang}`, [phone.width, desk.width])
      expect(text).to.include('Contoso AB').and.include('Nordisk Moln AB')
      for (const [width, by] of overflow) expect(by, `${width} px: nothing is cut off`).to.be.at.most(0)
    }).timeout(60_000)
  }
})
