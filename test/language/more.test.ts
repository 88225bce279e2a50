/** A second set of labelled messages, written after the first version and then mended against: no figure may fall. */
import { expect } from 'chai'
import { evaluate, figuresOf, labelledIn } from './figures.ts'

const figures = figuresOf(evaluate(labelledIn(new URL('./more.jsonl', import.meta.url))))

const shareOf = (name: string): number => {
  const [part, whole] = figures[name] ?? [0, 0]
  return part / whole
}

describe('the second labelled set', () => {
  it('has nothing filled wrongly', () => expect(shareOf('wrong fills (statements)')).to.equal(0))
  it('keeps channel and kind at 96 % or more', () =>
    expect(shareOf('channel and kind both right')).to.be.at.least(0.96))
  it('keeps intents at 97 % or more', () => expect(shareOf('intent')).to.be.at.least(0.97))
  it('keeps languages at 99 % or more', () => expect(shareOf('language')).to.be.at.least(0.99))
  it('answers nothing that is beside the point', () => expect(shareOf('out of scope, yet answered')).to.equal(0))
})
