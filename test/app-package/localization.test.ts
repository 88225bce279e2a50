import { expect } from 'chai'
import type { Heard } from '../../src/app/exact-words.ts'
import { createListener } from '../../src/app/listen.ts'
import { languages as all } from '../../src/conversation/ports.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { vocabulary } from '../../src/presentation/words.ts'
import { invoke, newBot } from '../bot/bot-client.ts'
import { somebodyNew } from '../conversation/person.ts'
import { at, faultsAfter, madeFiles } from './made.ts'

const files = madeFiles()
const wordsOf = (language: string): Readonly<Record<string, string>> =>
  at(files, `${language}.json`) as Record<string, string>
const path = (index: number, part: string) => `bots[0].commandLists[0].commands[${index}].${part}`

/** Teams has its own files: it may show the app in fewer languages than the bot speaks. */
const languages = all.filter(language => files.has(`${language}.json`))

/** What the bot answers to each command of the menu, in its order. */
const answers: readonly ((words: (typeof vocabulary)['en']) => string)[] = [
  words => words.help.title,
  words => words.form.title,
  words => words.question.channel.ask,
  words => words.form.title,
  words => words.form.title,
  words => words.cancelled.title,
  words => words.person.wanted.title,
  words => words.request.no['not-here'],
  words => words.request.no['not-here'],
]

const spoilt: readonly (readonly [what: string, key: string, value: string | number | undefined, says: string])[] = [
  ['lacks a title', path(0, 'title'), undefined, `lacks ${path(0, 'title')}`],
  ['lacks the name', 'name.short', undefined, 'lacks name.short'],
  ['has a key that Microsoft does not know', 'foo', 'bar', 'additional properties: foo'],
  ['has a command too many', 'bots[0].commandLists[1].commands[4].title', 'Mer', 'which the manifest does not have'],
  ['has an empty text', 'name.full', '', 'name.full is empty'],
  ['has a name that is too long', 'name.short', 'x'.repeat(31), 'must NOT have more than 30'],
  ['has a short description that is long', 'description.short', 'x'.repeat(81), 'must NOT have more than 80'],
  ['has a number', 'name.short', 7, 'must be string'],
  ['has a title that phones cut', path(1, 'title'), 'x'.repeat(33), 'at most 32'],
  ['says one command twice', path(1, 'title'), 'Hjälp', 'is "Hjälp" a second time'],
  ['has a name of Microsoft’s', 'name.short', 'Partnercenter-boten', 'product name of Microsoft’s'],
  ['names no schema', '$schema', undefined, '$schema must be https://'],
]

describe('The languages of the app package', () => {
  it('are among the bot’s own, each with the app’s name as its cards say it', () => {
    expect(at(files, 'manifest.json', 'localizationInfo')).to.deep.equal({
      defaultLanguageTag: 'en',
      defaultLanguageFile: 'en.json',
      additionalLanguages: languages
        .filter(tag => tag !== 'en')
        .map(tag => ({ languageTag: tag, file: `${tag}.json` })),
    })
    for (const language of languages) expect(wordsOf(language)['name.short']).to.equal(vocabulary[language].app.name)
  })

  it('are the words of manifest.json, too, where nobody speaks another', () => {
    expect(at(files, 'manifest.json', 'name', 'short')).to.equal(wordsOf('en')['name.short'])
    const faults = faultsAfter('manifest.json', ['name', 'short'], 'Something else')
    expect(faults.join()).to.include('en.json: name.short is another text in manifest.json')
  })

  it('translate every text that is not a name, an address or a number', () => {
    const keys = Object.keys(wordsOf('sv')).filter(key => key !== '$schema')
    expect(keys).to.have.members(Object.keys(wordsOf('en')).filter(key => key !== '$schema'))
    expect(keys).to.have.lengthOf(4 + 2 * 10 + 3 * 2 + 3 * 4 + 2 * 3 + 3)
    for (const key of keys) expect(wordsOf('sv')[key], key).not.to.equal(wordsOf('en')[key])
  })

  for (const [what, key, value, says] of spoilt) {
    it(`are refused when a file ${what}`, () => {
      const faults = faultsAfter('sv.json', [key], value)
      expect(faults.join('\n')).to.include(says)
      for (const fault of faults) expect(fault).to.match(/^sv\.json: /)
    })
  }
})

describe('The menu of commands', () => {
  for (const [index, answer] of answers.entries()) {
    for (const language of languages) {
      const title = wordsOf(language)[path(index, 'title')] ?? ''
      it(`offers “${title}”, which the bot understands in the language that the person speaks`, async () => {
        for (const spoken of languages) {
          const anna = somebodyNew({ locale: vocabulary[spoken].language.tag })
          expect(await anna.types(title), spoken).to.include(answer(vocabulary[spoken]))
        }
      })
    }
  }

  it('does what it says of restarting, going back and cancelling', async () => {
    for (const language of languages) {
      const titled = (index: number) => wordsOf(language)[path(index, 'title')] ?? ''
      const words = vocabulary[language]
      const anna = somebodyNew({ locale: vocabulary[language].language.tag })
      await anna.types('ea; license')
      expect(await anna.types(titled(4)), titled(4)).to.include(words.question.kind.ask)
      await anna.types('license')
      await anna.types(titled(3))
      expect(await anna.types('usage'), titled(3)).to.include(words.question.channel.ask)
      await anna.types('ea')
      await anna.types(titled(5))
      expect(await anna.types('usage'), titled(5)).to.include(words.question.channel.ask)
    }
  })

  it('offers each language to who speaks the other', async () => {
    const last = answers.length
    const [anna, bo] = [somebodyNew({ locale: 'en-US' }), somebodyNew({ locale: 'sv-SE' })]
    expect(await anna.types(wordsOf('en')[path(last, 'title')] ?? '')).to.include(vocabulary.sv.form.title)
    expect(await bo.types(wordsOf('sv')[path(last, 'title')] ?? '')).to.include(vocabulary.en.form.title)
    expect(wordsOf('en'), 'starters follow').to.have.property(path(last + 1, 'prompt'))
  })
})

/** What each prompt starter is to be understood as, in the order of Copilot's list; the first two stand in the chat as well. */
const starts: readonly ((understood: Heard) => void)[] = [
  ({ understanding }) => expect(understanding.facts).to.deep.include({ channel: 'ea', kind: 'license' }),
  ({ understanding }) => expect(understanding.facts).to.deep.include({ channel: 'csp-partner', kind: 'usage' }),
  ({ event }) => expect(event).to.deep.equal({ kind: 'asked', topic: 'gdap-what' }),
  ({ event }) => expect(event).to.deep.include({ kind: 'compared' }),
]

describe('The prompt starters and samples', () => {
  const listen = createListener([...readTopics().values()])
  const said = (language: string, key: string) => wordsOf(language)[key] ?? ''
  const texts = (language: string, pattern: RegExp) =>
    Object.entries(wordsOf(language)).flatMap(([key, text]) => (pattern.test(key) ? [text] : []))

  for (const language of languages) {
    for (const [index, understood] of starts.entries()) {
      const prompt = said(language, `bots[0].commandLists[1].commands[${index}].prompt`)
      it(`begin with “${prompt}”, which is understood (${language})`, async () => {
        understood(await listen(prompt, { answers: {}, language }))
      })
    }

    it(`are the same in the chat as in Copilot (${language})`, () => {
      const chat = texts(language, /commandLists\[0\]\.commands\[1[01]\]\.prompt$/)
      expect(texts(language, /commandLists\[1\]\.commands\[\d\]\.prompt$/).slice(0, 2)).to.deep.equal(chat)
    })

    it(`let Copilot search for something that is found (${language})`, async () => {
      const { post } = newBot()
      const samples = texts(language, /samplePrompts/)
      expect(samples).to.have.length(3)
      for (const value of samples) {
        const parameters = [{ name: 'question', value }]
        const { body } = await post(invoke('composeExtension/query', { commandId: 'search', parameters }))
        expect(JSON.stringify(body), value).to.include('"type":"result"')
      }
    })
  }
})
