import { expect } from 'chai'
import { buttonsOf, newApp, somebody, somebodyNew } from './person.ts'

const inBoth = (words: readonly string[], says: string) => words.map(word => ({ word, says }))

describe('At any point a person', () => {
  const cases = [
    ...inBoth(['where do I start', 'what do I do first?'], 'What did the customer buy, and where?'),
    ...inBoth(['vad gör jag först'], 'Vad köpte kunden, och var?'),
    ...inBoth(['hi', 'Hello!', 'hello', 'hej', 'Hejsan'], 'What did the customer buy, and where?'),
    ...inBoth(['help', 'hjälp', 'HELP', '?'], 'What I can do'),
    ...inBoth(['restart', 'börja om'], 'What did the customer buy, and where?'),
    ...inBoth(['cancel', 'avbryt'], 'I have forgotten the answers'),
    ...inBoth(['back', 'tillbaka'], 'What type of subscription is it?'),
  ]
  for (const { word, says } of cases) {
    it(`says “${word}” and is understood`, async () => {
      const anna = somebodyNew()
      await anna.types('ea; license')
      expect(await anna.types(word)).to.include(says)
    })
  }

  it('goes back step by step to the beginning, and stays there', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    await anna.taps('The customer is a CSP partner')
    expect(await anna.types('back')).to.include('Enterprise Agreement (EA) · licenses')
    expect(await anna.types('back')).to.include('What type')
    expect(await anna.types('back')).to.include('What did the customer buy, and where?')
    expect(await anna.types('back')).to.include('What did the customer buy, and where?')
  })

  it('starts over without anything left of the last customer', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    await anna.types('restart')
    expect(await anna.types('usage')).to.include('Where did the customer buy')
  })

  it('is told when they are not understood, and what was asked', async () => {
    const anna = somebodyNew()
    await anna.types('ea')
    const said = await anna.types('qwertz uiop')
    expect(said).to.include('I did not understand that').and.include('I am asking what type it is')
    expect(said).to.include('qwertz uiop')
  })

  it('is told what was asked when all that is known is what the customer is', async () => {
    const anna = somebodyNew()
    await anna.sends({ verb: 'answer', customer: 'ordinary' })
    expect(await anna.types('qwertz uiop')).to.include('I am asking where the subscription was bought')
  })

  it('loses no answers by a message that only looks a little like “cancel”', async () => {
    const anna = somebodyNew()
    await anna.types('ea')
    await anna.types('will it snow in oslo this weekend')
    expect(await anna.types('azure')).to.include('Enterprise Agreement (EA) · Azure')
  })

  it('always has a way on, whatever the bot says', async () => {
    const anna = somebodyNew()
    for (const text of ['hi', 'help', 'start', 'ea', 'usage', 'nonsense', 'cancel', 'restart', 'back']) {
      await anna.types(text)
      expect(buttonsOf(anna.card().card), text).not.to.be.empty
    }
  })
})

describe('The greeting', () => {
  it('comes once on install, in both languages, and says how to start', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    const said = await anna.isJoined()
    expect(said).to.include('Har en kund köpt').and.include('Has a customer bought')
    expect(said).to.include('[Börja på svenska]').and.include('[Start in English]')
    expect(await anna.isJoined()).to.equal('')
  })

  it('leads to the form in the language that was tapped', async () => {
    const anna = somebodyNew({ locale: 'de-DE' })
    await anna.isJoined()
    expect(await anna.taps('Börja på svenska')).to.include('Vad köpte kunden, och var?')
  })

  it('comes again after the bot was removed and installed anew', async () => {
    const anna = somebodyNew()
    await anna.isJoined()
    await anna.isLeft()
    expect(await anna.isJoined()).to.include('Has a customer bought')
  })
})

describe('In a group', () => {
  it('everybody has their own answers', async () => {
    const app = newApp()
    const [anna, bo] = [somebody(app, { name: 'anna' }), somebody(app, { name: 'bo' })]
    await anna.types('ea')
    expect(await bo.types('usage')).to.include('Where did the customer buy')
    expect(await anna.types('license')).to.include('Enterprise Agreement (EA) · licenses')
  })

  it('one person has other answers in another chat', async () => {
    const app = newApp()
    await somebody(app, { place: 'one' }).types('ea')
    expect(await somebody(app, { place: 'two' }).types('usage')).to.include('Where did the customer buy')
  })
})
