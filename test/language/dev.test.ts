/** The labelled messages that the engine was developed against: no label may fall below its floor. */
import { expect } from 'chai'
import { evaluate, figuresOf, labelledIn } from './figures.ts'

const results = evaluate(labelledIn(new URL('./dev.jsonl', import.meta.url)))
const figures = figuresOf(results)

const atLeast: Readonly<Record<string, number>> = {
  'channel and kind both right': 1,
  intent: 0.98,
  'topic top-1': 0.93,
  'topic top-3': 0.95,
  language: 0.99,
}
const atMost: Readonly<Record<string, number>> = {
  'wrong fills (statements)': 0,
  'questions answered wrongly': 0.01,
  'out of scope, yet answered': 0,
}

const shareOf = (name: string): number => {
  const [part, whole] = figures[name] ?? [0, 0]
  return part / whole
}

describe('the labelled development set', () => {
  for (const [name, floor] of Object.entries(atLeast)) {
    it(`keeps "${name}" at ${floor * 100} % or more`, () => expect(shareOf(name)).to.be.at.least(floor))
  }
  for (const [name, ceiling] of Object.entries(atMost)) {
    it(`keeps "${name}" at ${ceiling * 100} % or less`, () => expect(shareOf(name)).to.be.at.most(ceiling))
  }
  for (const intent of new Set(results.map(({ row }) => row.intent))) {
    it(`recognises "${intent}" in nine of ten messages`, () => {
      const meant = results.filter(({ row }) => row.intent === intent)
      const right = meant.filter(({ got }) => got.intent === intent)
      expect(right.length / meant.length).to.be.at.least(0.85)
    })
  }
})
