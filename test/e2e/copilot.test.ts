import { expect } from 'chai'
import { type Stage, setStage } from './stage.ts'

/** What the bot says where no card is shown, as a client draws text and citations. */
describe('In a real client, somebody who asks from Copilot', () => {
  let stage: Stage
  before(async () => {
    stage = await setStage({ locale: 'sv-SE', width: 900, height: 1300 })
    stage.playground.speakFrom('COPILOT')
  })
  after(() => stage.close())

  it('reads the answer as text, with numbers that are sources, and goes on by what can be written', async () => {
    const { client } = stage
    const before = (await client.cards()).length
    await client.say('licenser från en annan csp-partner')
    const said = await client.lastCard('om den nuvarande partnern säger ja')
    expect(said).to.include('Begär överföring av NCE-licenserna').and.include('Du kan skriva: Begär relationen')
    expect(said).not.to.include('**').and.not.include('](https').and.not.include('Hjälpte svaret')
    await client.screenshot('copilot-sv')
    await client.say('vad är gdap?')
    expect(await client.lastCard('detaljerade delegerade administratörsbehörigheter')).to.include('odaterad')
    await client.screenshot('copilot-topic-sv')
    expect(before).to.be.at.least(1)
  })
})
