import { expect } from 'chai'
import { createFeedback } from '../../src/storage/folder/feedback.ts'
import { nothingToLog } from '../storage/logs.ts'
import { type Stage, setStage } from './stage.ts'

/** What people do beside the conversation: they rate answers, search from the box, ask about a message. */
describe('In a real client, beside the conversation', () => {
  let stage: Stage
  before(async () => {
    stage = await setStage({ locale: 'sv-SE', width: 1000, height: 1400 })
  })
  after(() => stage.close())

  it('an answer is rated in place, a mind is changed, and the reason is kept', async () => {
    await stage.client.say('azure via ea')
    await stage.client.lastCard('Hjälpte svaret dig?')
    const before = (await stage.client.cards()).length
    await stage.client.screenshot('rating-sv')
    await stage.client.click('Ja, svaret hjälpte')
    await stage.client.lastCard('Tack för att du säger det!')
    await stage.client.click('Nej, svaret hjälpte inte')
    await stage.client.lastCard('Vad var fel?')
    await stage.client.choose('Vad stämmer bäst? (valfritt)', 'Något saknas')
    await stage.client.write(
      'Vill du säga mer? (valfritt; namn och nummer tas bort innan det sparas)',
      'Contoso AB saknas',
    )
    await stage.client.screenshot('rating-why-sv')
    await stage.client.click('Skicka')
    expect(await stage.client.lastCard('utan att få veta vem du är')).to.include('Köp en Azure-plan åt kunden')
    await stage.client.screenshot('rating-noted-sv')
    expect(await stage.client.cards()).to.have.length(before)
    const kept = await (await createFeedback({ dataDir: stage.dataDir, days: 90, log: nothingToLog })).all()
    expect(kept.map(({ helpful, reason, cells }) => ({ helpful, reason, cells }))).to.deep.equal([
      {
        helpful: false,
        reason: 'incomplete',
        cells: [{ channel: 'ea', kind: 'usage', guidance: 'azure-plan-or-billing-transfer' }],
      },
    ])
    expect(JSON.stringify(kept)).not.to.include('Contoso')
  }).timeout(60_000)

  it('a search finds the answer, and puts a card into the chat that has no buttons of one’s own', async () => {
    const found = await stage.client.search('ea azure')
    expect(found).to.include('Enterprise-avtal (EA) · Azure').and.include('Ja, men läggs upp på nytt i en Azure-plan')
    await stage.client.windowShot('search-sv')
    const before = await stage.client.cards()
    await stage.client.insert('Enterprise-avtal (EA) · Azure (användningsbaserat)')
    const [, card = ''] = (await stage.client.wholeChat()).split('utan att få veta vem du är')
    expect(card)
      .to.include('Köp en Azure-plan åt kunden')
      .and.not.match(/^Ändra$|Hjälpte/m)
    expect(await stage.client.cards(), 'the bot says nothing to it').to.deep.equal(before)
    await stage.client.screenshot('search-inserted-sv')
  }).timeout(60_000)

  it('a message is asked about: what was understood stands in a form, and the answer to what is changed there', async () => {
    const dialog = await stage.client.askAbout('azure via ea')
    expect(dialog).to.include('Det här läser jag i meddelandet').and.include('Köp en Azure-plan åt kunden')
    await stage.client.windowShot('ask-sv')
    await stage.client.chooseOver('Var köptes det?', 'En annan CSP-partner')
    expect(await stage.client.press('Visa vad som gäller')).to.include(
      'Begär överföring av det som ligger i Azure-planen',
    )
    await stage.client.windowShot('ask-changed-sv')
    const before = await stage.client.cards()
    await stage.client.press('Infoga svaret')
    await stage.client.sendBox()
    const chat = await stage.client.wholeChat()
    expect(chat)
      .to.include('En annan CSP-partner · Azure')
      .and.include('Begär överföring av det som ligger i Azure-planen')
    expect(await stage.client.cards(), 'the bot says nothing to it').to.deep.equal(before)
  }).timeout(60_000)
})
