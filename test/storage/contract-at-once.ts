import { expect } from 'chai'
import fc from 'fast-check'
import type { Memories, Situation } from '../../src/conversation/ports.ts'
import { follow, steps } from './model.ts'

const anna = 'conversation-1;anna'

/** What every store does when things happen at the same time. */
export const keepsOrder = (open: () => Promise<Memories>): Mocha.Suite =>
  describe('several at once', () => {
    let memories: Memories
    beforeEach(async () => {
      memories = await open()
    })

    it('two answers of one person both survive', async () => {
      const answers: Situation[] = [{ channel: 'ea' }, { kind: 'license' }]
      await Promise.all(answers.map(answer => memories.sessions.remember(anna, answer)))
      expect(await memories.sessions.recall(anna)).to.deep.equal({ channel: 'ea', kind: 'license' })
    })

    it('of fifty who come in together exactly one is the first', async () => {
      const arrivals = Array.from({ length: 50 }, () => memories.places.remember('the channel', { greeted: true }))
      const first = (await Promise.all(arrivals)).filter(({ before }) => !before.greeted)
      expect(first).to.have.length(1)
    })

    it('things happen in the order in which they were said', async () => {
      const { sessions } = memories
      const [, , heard] = await Promise.all([
        sessions.remember(anna, { channel: 'ea' }),
        sessions.forget(anna),
        sessions.recall(anna),
        sessions.remember(anna, { kind: 'usage' }),
      ])
      expect(heard).to.deep.equal({})
      expect(await sessions.recall(anna)).to.deep.equal({ kind: 'usage' })
    })

    it('do what a plain list would do, whatever is remembered and forgotten in whatever order', () =>
      fc.assert(
        fc.asyncProperty(steps, async steps => follow(await open(), new Map(), steps)),
        { numRuns: 50 },
      ))
  })
