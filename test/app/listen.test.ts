import { expect } from 'chai'
import { createListener } from '../../src/app/listen.ts'
import { languages } from '../../src/conversation/ports.ts'
import { vocabulary } from '../../src/presentation/words.ts'
import { questionIds, questions } from '../../src/rules/questions.ts'

/** A listener whose engine cannot be had: whoever needs it is heard in vain. */
const listen = createListener([], { load: () => Promise.reject(new Error('the engine was asked')) })

describe('Who types what the cards say, word for word,', () => {
  for (const language of languages) {
    const { command, language: named, ...words } = vocabulary[language]

    it(`is understood without the language engine by every command in ${named.name}`, async () => {
      for (const phrase of Object.values(command).flat()) {
        const { event, understanding } = await listen(phrase, { answers: {}, language })
        expect(event.kind, phrase).not.to.equal('notUnderstood')
        expect(understanding.confidence, phrase).to.equal(1)
      }
    })

    it(`is understood without it by every label in ${named.name}, and by every id`, async () => {
      for (const question of questionIds) {
        for (const option of questions[question].filter(option => option !== 'unknown')) {
          const labels: Readonly<Record<string, { label: string }>> = words[question]
          for (const text of [option, labels[option]?.label ?? '', `${option}; usage`]) {
            const { event } = await listen(text, { answers: {}, language })
            expect(event.kind, text).to.equal('answered')
          }
        }
      }
    })
  }

  it('is understood without it by the number of an answer that was asked for', async () => {
    const { event } = await listen('1', { answers: {}, language: 'sv', asking: 'kind' })
    expect(event).to.deep.equal({ kind: 'answered', answers: { kind: questions.kind[0] } })
  })

  it('is taken for speaking the language of those words, and goes on in it when they are many', async () => {
    const speech = async (text: string) => {
      const { understanding } = await listen(text, { answers: {}, language: 'en' })
      return [understanding.language, understanding.settled]
    }
    expect(await speech('avbryt')).to.deep.equal(['sv', 'en'])
    expect(await speech('vad kan du göra?')).to.deep.equal(['sv', 'sv'])
    expect(await speech('ea')).to.deep.equal(['en', 'en'])
    expect(await speech('svenska')).to.deep.equal(['en', 'en'])
  })
})

describe('Who types a sentence, or a list of customers,', () => {
  for (const text of ['Kunden köpte EA förra året', 'Open; License\nEA; Azure', 'avbryt inte']) {
    it(`is heard by the engine: “${text.replace('\n', ' / ')}”`, async () => {
      const heard = await Promise.resolve(listen(text, { answers: {}, language: 'sv' })).catch(String)
      expect(heard).to.equal('Error: the engine was asked')
    })
  }
})
