import { expect } from 'chai'
import { newApp, somebody, somebodyNew } from './person.ts'

describe('The language', () => {
  it('is the client’s: sv-SE and sv are Swedish, en-GB is English, anything else English', async () => {
    expect(await somebodyNew({ locale: 'sv-SE' }).types('help')).to.include('Det här kan jag')
    expect(await somebodyNew({ locale: 'sv' }).types('help')).to.include('Det här kan jag')
    expect(await somebodyNew({ locale: 'en-GB' }).types('help')).to.include('What I can do')
    expect(await somebodyNew({ locale: 'fi-FI' }).types('help')).to.include('What I can do')
    expect(await somebodyNew({ locale: undefined }).types('help')).to.include('What I can do')
  })

  it('is a person’s own once they chose it, typed or tapped, in every chat', async () => {
    const app = newApp()
    await somebody(app, { place: 'one' }).types('svenska')
    expect(await somebody(app, { place: 'two' }).types('help')).to.include('Det här kan jag')
    const anna = somebody(app, { place: 'three' })
    await anna.types('help')
    await anna.taps('English')
    expect(await anna.types('hjälp')).to.include('What I can do')
  })

  it('changes on the spot what the person is looking at', async () => {
    const anna = somebodyNew()
    await anna.types('ea; usage')
    expect(await anna.types('på svenska')).to.include('Skapa en ny Azure-prenumeration i Partnercenter.')
  })

  it('of two people at the same instant is never the other’s', async () => {
    const app = newApp()
    const crowd = Array.from({ length: 200 }, (_, index) => {
      const locale = index % 2 ? 'sv-SE' : 'en-US'
      return { locale, person: somebody(app, { name: `person ${index}`, locale }) }
    })
    const said = await Promise.all(crowd.map(({ person }) => person.types('ea; both')))
    for (const [index, text] of said.entries()) {
      const [own, other] = index % 2 ? ['Det här gäller', 'What applies'] : ['What applies', 'Det här gäller']
      expect(text).to.include(own).and.not.include(other)
    }
  })
})
