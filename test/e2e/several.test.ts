import { expect } from 'chai'
import { type Stage, setStage } from './stage.ts'

/** More than one situation at a time, and what somebody new reads, in the real client. */
describe('In a real client, more than one customer', () => {
  let stage: Stage
  before(async () => {
    stage = await setStage({ locale: 'sv-SE', width: 900, height: 1500 })
  })
  after(() => stage.close())

  it('is compared with what would be, side by side, and one is chosen', async () => {
    const { client } = stage
    await client.say('kunden har EA, azure')
    await client.lastCard('Köp en Azure-plan åt kunden')
    await client.say('tänk om de köpte av en annan csp-partner?')
    const said = await client.lastCard('Sida vid sida')
    expect(said).to.include('A: Enterprise-avtal (EA)').and.include('B: En annan CSP-partner')
    await client.screenshot('comparison-sv')
    await client.click('Välj B')
    await client.lastCard('Begär överföring av det som ligger i Azure-planen')
  })

  it('is pasted as a list: an answer for each line, a fault beside its line, and one tap leads on', async () => {
    const { client } = stage
    await client.paste('Contoso; EA; Azure\nFabrikam, csp, m365\nNordvind; ; licenser')
    const said = await client.lastCard('3 kunder')
    expect(said).to.include('1. Contoso').and.include('Kan överföras, om den nuvarande partnern säger ja')
    expect(said).to.include('Var köptes det? Skriv till exempel EA')
    await client.screenshot('batch-sv')
    await client.click('1. Contoso')
    await client.lastCard('Köp en Azure-plan åt kunden')
  })

  it('can wait while somebody new reads the first lesson, and a word is explained', async () => {
    const { client } = stage
    await client.say('jag är ny')
    await client.lastCard('Steg 1 av 10')
    await client.click('Nästa steg')
    await client.lastCard('Steg 2 av 10')
    await client.screenshot('lesson-sv')
    await client.say('vad betyder nce?')
    await client.lastCard('Microsofts nuvarande sätt att sälja licenser')
    await client.screenshot('term-sv')
  })
})
