import { expect } from 'chai'
import { remembering } from '../../../src/microsoft/http/memo.ts'
import { newClock } from '../fake-clock.ts'

describe('What is remembered for a while', () => {
  it('never takes more room than it may: the one that was asked for longest ago goes first', async () => {
    const found: string[] = []
    const find = async (key: string) => {
      found.push(key)
      return key
    }
    const remember = remembering(find, { good: () => 1000, kept: 2, ticks: newClock().ticks })
    for (const key of ['a', 'b', 'a', 'c', 'b', 'c', 'a']) await remember(key)
    expect(found.join('')).to.equal('abcba')
  })
})
