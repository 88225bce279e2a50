import { expect } from 'chai'
import type { Understanding } from '../../../src/language/intent/understanding.ts'
import { missMaker } from '../../../src/language/privacy/miss.ts'
import { createUnderstanding } from '../../../src/language/understand.ts'
import { testTopics } from '../real-topics.ts'

const topics = testTopics()
const missOf = missMaker(topics)
const now = new Date('2026-11-22T23:59:59Z')

const nothing: Understanding = {
  language: 'sv',
  settled: 'sv',
  intent: 'ask',
  facts: {},
  topic: null,
  outcome: 'none',
  offers: [],
  confidence: 0,
}

describe('A miss', () => {
  it('is a question without an answer, cleaned, with its day and the topic that came nearest', () => {
    const unsure: Understanding = { ...nothing, topic: 'gdap-what', outcome: 'offer', offers: ['gdap-what'] }
    const miss = missOf('kan Anna få gdap?', unsure, now)
    const expected = { language: 'sv', day: '2026-11-22', outcome: 'offer', best: 'gdap-what' }
    expect(miss).to.deep.equal({ text: 'kan ‹name› få gdap?', ...expected })
  })

  it('is a message that is beside the point, or that says nothing we could use', () => {
    for (const intent of ['out_of_scope', 'inform'] as const) {
      const miss = missOf('hur är vädret', { ...nothing, intent }, now)
      expect(miss).to.deep.equal({ text: 'hur är vädret', language: 'sv', day: '2026-11-22', outcome: 'none' })
    }
  })

  it('is not what was answered, asked back, filled in, or a command', () => {
    const ambiguity = { id: 'direct', channels: [] } as const
    const understood: readonly Partial<Understanding>[] = [
      { outcome: 'answer', topic: 'gdap-what' },
      { intent: 'inform', facts: { channel: 'ea' } },
      { intent: 'inform', ambiguity },
      { intent: 'greeting' },
      { intent: 'human' },
      { intent: 'correct' },
    ]
    for (const part of understood) expect(missOf('något', { ...nothing, ...part }, now)).to.equal(undefined)
  })

  it('is not kept when no word of it may be kept', () => {
    for (const text of ['', '12', 'Volvo', 'anna@contoso.se', '?!', '070-123 45 67']) {
      expect(missOf(text, nothing, now), text).to.equal(undefined)
    }
  })

  it('is made of what the engine really says', () => {
    const understand = createUnderstanding({ topics })
    const text = 'vilken glass är godast i Göteborg'
    const miss = missOf(text, understand(text, { answers: {}, language: 'sv' }), now)
    expect(miss).to.include({ text: 'vilken glass är godast i ‹name›', outcome: 'none' })
  })
})
