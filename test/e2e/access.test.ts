import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import type { Language } from '../../src/languages.ts'
import { createWords } from '../../src/presentation/words.ts'
import { freePort } from '../playground/ports.ts'
import { people } from '../playground/scene.ts'
import { examplePartner, registerEvents, startStandIn, thinking } from '../playground/stand-in.ts'
import { fillIn } from './request-form.ts'
import { type Stage, setStage } from './stage.ts'

const clock = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href
const phone = { width: 390, height: 2400 }
const desk = { width: 1000, height: 1700 }

/** Whoever speaks what, about whom; how their yes is found. The stand-in loses Fabrikam's events. */
const rows: readonly {
  readonly language: Language
  readonly locale: string
  readonly name: string
  readonly misspelt: string
  readonly by: 'event' | 'asking'
  readonly pasted: string
}[] = [
  {
    ...{ language: 'sv', locale: 'sv-SE', name: 'Contoso', misspelt: 'contso.se', by: 'event' },
    pasted:
      'Northwind; northwind.se; it@northwind.se\nTailspin; tailspin.se; it@tailspin.se\nContoso; contoso.se; it@contoso.se',
  },
  {
    ...{ language: 'en', locale: 'en-US', name: 'Fabrikam', misspelt: 'fabrkam.se', by: 'asking' },
    pasted:
      'Litware; litware.se; it@litware.se\nWingtip; wingtip.se; it@wingtip.se\nFabrikam; fabrikam.se; it@fabrikam.se',
  },
]

/** What `npm run playground` shows: the real bot, the stand-in for Microsoft whose customers think for a while, the Agents Playground. */
describe('In a real client, with the stand-in for Microsoft, a request', () => {
  let stage: Stage
  let standIn: Awaited<ReturnType<typeof startStandIn>>
  let clockFile: string
  let ahead = 0

  before(async () => {
    const botPort = await freePort()
    standIn = await startStandIn({ now: () => Date.now() + ahead, botPort })
    clockFile = join(await mkdtemp(join(tmpdir(), 'kanalguiden-clock-')), 'ahead')
    const NODE_OPTIONS = `--import ${clock}`
    const env = { ...examplePartner, ...standIn.env }
    stage = await setStage({
      port: botPort,
      locale: 'sv-SE',
      ...desk,
      env: { ...env, CLOCK_FILE: clockFile, NODE_OPTIONS },
    })
    await registerEvents(env)
    stage.playground.speakAs(people.anna)
  })
  after(async () => {
    await stage.close()
    await standIn.stop()
    await rm(join(clockFile, '..'), { recursive: true, force: true })
  })

  const passes = async (milliseconds: number) => {
    ahead += milliseconds
    await writeFile(clockFile, `${ahead}`)
  }
  /** On a desk and on a phone. */
  const picture = async (name: string) => {
    await stage.client.screenshot(`${name}-1000`)
    await stage.client.heightsOn(phone)
    await stage.client.screenshot(`${name}-390`)
    await stage.client.heightsOn(desk)
  }
  const has = async (text: string) => (await stage.client.cards()).some(card => card.includes(text))
  /** Waits for a card that nobody asked for, wherever in the chat it comes. */
  const sees = async (text: string) => {
    for (const start = Date.now(); !(await has(text)); await pause(200))
      if (Date.now() - start > 20_000) throw new Error(`Nobody has said ${text}`)
  }

  for (const { language, locale, name, misspelt, by, pasted } of rows) {
    const words = createWords()[language]
    const { t } = words
    const domain = `${name.toLowerCase()}.se`
    const click = (button: 'send' | 'sendAnyway' | 'sent' | 'decline' | 'undo' | 'read') =>
      stage.client.click(t(`request.button.${button}`))
    const newRequest = async (tenant: string) => {
      await stage.client.say(language === 'sv' ? 'ny förfrågan' : 'new request')
      await stage.client.lastCard(t('request.title.new'))
      await fillIn(stage.client, t, { customer: name, tenant, contact: `it@${domain}` })
    }

    describe(`in ${language}`, () => {
      before(() => stage.playground.speakIn(locale))

      it('is questioned for a misspelt domain, and goes on to the mail with two links once it is mended', async () => {
        await newRequest(misspelt)
        await stage.client.choose(t('request.field.access'), t('request.access.set.support'))
        await click('send')
        const doubted = await stage.client.lastCard(t('request.doubt.no-tenant', { tenant: misspelt }))
        expect(doubted).to.include(t('request.doubt.meant', { domain }))
        await picture(`request-misspelt-${language}`)
        await stage.client.write(t('request.field.tenant'), domain)
        await click('sendAnyway')
        await stage.client.lastCard(t('request.title.mail'))
        expect([...standIn.state.gdap.all.values()].at(-1)).to.include({ status: 'approvalPending' })
        await picture(`request-mail-access-${language}`)
        await click('sent')
        await stage.client.lastCard(t('request.access.stage.pending'))
      }).timeout(90_000)

      it('that was declined by mistake is taken up again', async () => {
        await click('decline')
        await stage.client.lastCard(t('request.title.sure'))
        await click('decline')
        await stage.client.lastCard(t('request.done.decline'))
        await click('undo')
        expect(await stage.client.lastCard(t('request.done.undo'))).to.include(t('request.state.sent'))
        await picture(`request-undone-${language}`)
      }).timeout(60_000)

      it('is questioned when it is the second for the same customer, with who has asked', async () => {
        await newRequest(domain)
        await click('send')
        const doubted = await stage.client.lastCard(t('request.doubted'))
        expect(doubted).to.include(`${name} (${domain}`).and.include(people.anna.name)
        await picture(`request-twin-${language}`)
      }).timeout(60_000)

      it(`is accepted, which ${by === 'event' ? 'an event tells before anybody asks' : 'is found by asking'}; our group then has its roles`, async () => {
        await passes(by === 'event' ? thinking : thinking + 60_000)
        await sees(t('request.told.accept'))
        const active = t('request.told.access-active')
        // What our groups get takes Microsoft a while, and each look of ours comes minutes after the one before.
        for (let looks = 0; looks < 8 && !(await has(active)); looks++) {
          await passes(90_000)
          await pause(1500)
        }
        const cards = await stage.client.cards()
        expect(cards.findLast(card => card.includes(active)))
          .to.include('Servicedesk')
          .and.include('Service Support Administrator')
        await picture(`request-access-active-${language}`)
      }).timeout(120_000)

      it('is one of several that are pasted: what is whole is handed in by one tap, the one that there is already is said', async () => {
        await stage.client.say(language === 'sv' ? 'flera förfrågningar' : 'several requests')
        await stage.client.lastCard(t('request.title.several'))
        await stage.client.write(t('request.several.label'), pasted)
        await click('read')
        const read = await stage.client.lastCard(t('request.several.ready', { count: 3 }))
        expect(read).to.include(`${name} (${domain}`)
        await picture(`request-several-${language}`)
        await stage.client.click(t('request.button.handIn', { count: 3 }))
        await sees(t('request.several.done', { count: 3 }))
      }).timeout(60_000)

      it('stands in the figures and in a file that one may save', async () => {
        await stage.client.say(language === 'sv' ? 'siffror' : 'figures')
        await stage.client.lastCard(t('request.title.figures'))
        await picture(`request-figures-${language}`)
        await stage.client.say(language === 'sv' ? 'exportera förfrågningar' : 'export requests')
        await sees(t('request.export.offered'))
        // The playground cannot hand a file over: it says so in the place of Teams' card.
        await sees('File Consent Card')
      }).timeout(60_000)
    })
  }
})
