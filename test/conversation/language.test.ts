import { expect } from 'chai'
import { type Language, languages } from '../../src/conversation/ports.ts'
import { glossary } from '../../src/presentation/glossary.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { vocabulary } from '../../src/presentation/words.ts'
import { newApp, type Spoken, somebody, somebodyNew } from './person.ts'

const topics = readTopics()

const others = (own: Language) => languages.filter(language => language !== own)

/** The one button to the others; where there are more than two of them, it leads to a button for each. */
const taps = async (person: Spoken, own: Language, wanted: Language): Promise<string> => {
  const names = others(own).map(language => vocabulary[language].language.name)
  const said = await person.taps(names.join(' · '))
  return names.length > 1 ? person.taps(vocabulary[wanted].greeting.button) : said
}

describe('The language', () => {
  for (const own of languages) {
    const { language, help } = vocabulary[own]

    it(`is ${language.name} for whoever types its name, and goes on where they were`, async () => {
      const anna = somebodyNew({ locale: 'fi-FI' })
      await anna.types('ea; usage')
      expect(await anna.types(language.name)).to.include(vocabulary[own].channel.ea.label)
      expect(await anna.types('help')).to.include(help.title)
    })

    it(`is any of the others for whoever taps it on a card in ${language.name}`, async () => {
      for (const wanted of others(own)) {
        const anna = somebodyNew({ locale: language.tag })
        await anna.types('ea; usage')
        expect(await taps(anna, own, wanted), wanted).to.include(vocabulary[wanted].channel.ea.label)
      }
    })

    it(`shows guidance by its title or question, word for word, in ${language.name}`, async () => {
      const anna = somebodyNew({ locale: language.tag })
      const { title, question, answer } = topics.get('remove-relationship-how')?.[own] ?? {}
      for (const text of [title, question]) expect(await anna.types(text ?? '')).to.include(answer)
    })

    for (const phrase of vocabulary[own].glossary.asks) {
      it(`explains a word to whoever asks “${phrase}”`, async () => {
        const [term] = glossary.filter(({ topic }) => !topic)
        const words = term?.[own]
        const said = await somebodyNew({ locale: language.tag }).types(`${phrase.replace('…', words?.term ?? '')}?`)
        expect(said).to.include(words?.means)
      })
    }
  }

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
    await taps(anna, 'sv', 'en')
    expect(await anna.types('hjälp')).to.include('What I can do')
  })

  it('changes on the spot what the person is looking at', async () => {
    const anna = somebodyNew()
    await anna.types('ea; usage')
    expect(await anna.types('på svenska')).to.include('Köp en Azure-plan åt kunden')
  })

  it('of two people at the same instant is never the other’s', async () => {
    const app = newApp()
    const crowd = Array.from({ length: 200 }, (_, index) => {
      const locale = index % 2 ? 'sv-SE' : 'en-US'
      return { locale, person: somebody(app, { name: `person ${index}`, locale }) }
    })
    const said = await Promise.all(crowd.map(({ person }) => person.types('ea; both')))
    for (const [index, text] of said.entries()) {
      const [own, other] = index % 2 ? ['i dag,', 'today,'] : ['today,', 'i dag,']
      expect(text).to.include(own).and.not.include(other)
    }
  })
})
