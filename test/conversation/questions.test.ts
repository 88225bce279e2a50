/** What partners ask today, in both languages, each row with the topic that answers it: `[topic, Swedish, English]`. */
import { expect } from 'chai'
import { createSentences } from '../../src/app/sentences.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import questions from './questions.json' with { type: 'json' }

const { read } = createSentences([...readTopics().values()], () => new Date('2026-11-30T12:00:00Z'))

const rows = questions.flatMap(([topic = '', sv = '', en = '']) => [
  { topic, language: 'sv' as const, text: sv },
  { topic, language: 'en' as const, text: en },
])

describe('A partner with a question of today', () => {
  for (const { topic, language, text } of rows) {
    it(`is answered at once: “${text}” → ${topic}`, () => {
      const { event, understanding } = read(text, { answers: {}, language })
      expect(event).to.deep.equal({ kind: 'asked', topic })
      expect(understanding.language).to.equal(language)
    })
  }
})
