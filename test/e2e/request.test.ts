import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { workingTimeFrom } from '../../src/relationships/working-hours.ts'
import { type FakeMicrosoft, startFakeMicrosoft } from '../microsoft/fake-server.ts'
import { partner } from '../microsoft/fake-state.ts'
import { people } from '../playground/scene.ts'
import { fillRequest } from './request-form.ts'
import { type Stage, setStage } from './stage.ts'

const clock = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href
const day = 24 * 3_600_000

/** Noon in UTC, a working hour by every clock that may hang here, on a working day at least that many days ahead. */
const workdayNoon = (days: number): Date =>
  workingTimeFrom(new Date(Math.ceil(Date.now() / day + days) * day + day / 2), 'UTC')

/** The real bot, a fake Microsoft, the Agents Playground; a clock that can be moved. */
describe('In a real client, a relationship request', () => {
  let stage: Stage
  let microsoft: FakeMicrosoft
  let clockFile: string

  before(async () => {
    microsoft = await startFakeMicrosoft()
    clockFile = join(await mkdtemp(join(tmpdir(), 'kanalguiden-clock-')), 'ahead')
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
    stage = await setStage({ locale: 'en-US', width: 900, height: 1500, env })
  })
  after(async () => {
    await stage.close()
    await microsoft.stop()
    await rm(join(clockFile, '..'), { recursive: true, force: true })
  })

  it('is asked for by a sales agent, from the advice', async () => {
    stage.speak('bjorn', 'sv-SE')
    await stage.client.say('hej')
    await stage.client.lastCard('Vad köpte kunden, och var?')
    stage.speak('anna', 'en-US')
    await stage.client.say('ea; license')
    await stage.client.lastCard('Enterprise Agreement (EA) · licenses')
    await stage.client.click('Request the relationship')
    await stage.client.lastCard('Request a relationship')
    await fillRequest(stage.client, 'it@contoso')
    await stage.client.click('Ask an admin to send it')
    expect(await stage.client.lastCard('Nothing was saved yet')).to.include('not one mail address')
    await stage.client.screenshot('request-form-en')
    await stage.client.write("Contact's mail address at the customer", 'it@contoso.se')
    await stage.client.click('Ask an admin to send it')
    // Anna and Björn share the playground's one chat: the admin's card comes under hers.
    await stage.client.lastCard('En kollega ber dig skicka den här förfrågan')
    const mine = (await stage.client.cards()).findLast(card => card.includes('Handed to the admins'))
    expect(mine).to.include('Waiting for an admin')
  }).timeout(60_000)

  it('reaches an admin in their language, who sends it with the link from Partner Center', async () => {
    stage.speak('bjorn', 'sv-SE')
    await stage.client.screenshot('request-told-sv')
    await stage.client.click('Förbered mejlet')
    await stage.client.lastCard('Mejlet till kunden')
    await stage.client.screenshot('request-mail-sv')
    expect(microsoft.asked.some(({ path }) => path.endsWith('/customers/relationshiprequests'))).to.equal(true)
    await stage.client.click('Jag har skickat det')
    await stage.client.lastCard('Your request has been sent to the customer')
    await stage.client.screenshot('request-sent')
  }).timeout(60_000)

  it('brings a reminder when the customer does not answer, even after a restart', async () => {
    await stage.restartBot()
    await writeFile(clockFile, `${workdayNoon(9).getTime() - Date.now()}`)
    await stage.client.lastCard('Påminnelse: kunden har inte svarat än')
    await stage.client.screenshot('request-reminder-sv')
  }).timeout(60_000)

  it('is accepted, and both are told; it stands in the list', async () => {
    await stage.client.click('Kunden har godkänt')
    await stage.client.lastCard('The customer accepted')
    await stage.client.screenshot('request-accepted')
    await stage.client.say('alla förfrågningar')
    expect(await stage.client.lastCard('Alla förfrågningar')).to.include('1 förfrågan, sidan 1 av 1')
    await stage.client.screenshot('request-list-sv')
  }).timeout(60_000)
})
