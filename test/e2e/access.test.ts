import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { people } from '../playground/scene.ts'
import { examplePartner, startStandIn } from '../playground/stand-in.ts'
import { type Stage, setStage } from './stage.ts'

const clock = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href

/** What `npm run playground` shows: the real bot, the stand-in for Microsoft whose customers think for a minute, the Agents Playground. */
describe('In a real client, administrator privileges at a customer', () => {
  let stage: Stage
  let standIn: Awaited<ReturnType<typeof startStandIn>>
  let clockFile: string
  let ahead = 0

  before(async () => {
    standIn = await startStandIn(() => Date.now() + ahead)
    clockFile = join(await mkdtemp(join(tmpdir(), 'kanalguiden-clock-')), 'ahead')
    const NODE_OPTIONS = `--import ${clock}`
    const env = { ...examplePartner, ...standIn.env, CLOCK_FILE: clockFile, NODE_OPTIONS }
    stage = await setStage({ locale: 'sv-SE', width: 900, height: 1700, env })
    stage.playground.speakAs(people.anna)
    stage.playground.speakIn('sv-SE')
  })
  after(async () => {
    await stage.close()
    await standIn.stop()
    await rm(join(clockFile, '..'), { recursive: true, force: true })
  })

  it('are one choice in the form, with what each of them allows', async () => {
    await stage.client.say('ny förfrågan')
    const form = await stage.client.lastCard('Begär en relation')
    expect(form).to.include('Be om adminbehörighet (GDAP) också?').and.include('Roller går inte att lägga till senare')
    await stage.client.write('Kundens namn', 'Contoso')
    await stage.client.write('Kundens primära domän eller klientorganisations-id', 'contoso.se')
    await stage.client.write('Kontaktpersonens mejladress hos kunden', 'it@contoso.se')
    await stage.client.choose('Be om adminbehörighet (GDAP) också?', 'Ja, för support')
    await stage.client.screenshot('access-form-sv')
  }).timeout(60_000)

  it('stand in the mail as a second link, which Microsoft made for this customer', async () => {
    await stage.client.click('Gå vidare till mejlet')
    await stage.client.lastCard('Mejlet till kunden')
    await stage.client.screenshot('access-mail-sv')
    await stage.client.click('Jag har skickat det')
    expect(await stage.client.lastCard('Noterat som skickat')).to.include(
      'Ja, för support – väntar på kundens godkännande',
    )
  }).timeout(60_000)

  it('are approved by the customer: who of us can do what now stands on the card, until when', async () => {
    // The customer thinks for a minute, and each look of ours comes minutes after the one before.
    for (let looks = 0; looks < 6; looks++) {
      ahead += 3 * 60_000
      await writeFile(clockFile, `${ahead}`)
      await pause(2500)
    }
    const told = await stage.client.lastCard('Kunden har godkänt adminbehörigheten')
    expect(told).to.include('Medlemmarna i Servicedesk – Service Support Administrator: öppnar supportärenden')
    expect(told).to.include('Gäller till')
    await stage.client.screenshot('access-active-sv')
  }).timeout(90_000)
})
