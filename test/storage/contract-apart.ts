import { expect } from 'chai'
import type { Memories } from '../../src/conversation/ports.ts'
import { oddIds } from './odd-ids.ts'

const anna = 'conversation-1;anna'
const bo = 'conversation-1;bo'

/** People, conversations and places are told apart by every store, whatever they are called. */
export const tellsPeopleApart = (open: () => Promise<Memories>): Mocha.Suite =>
  describe('different people', () => {
    let memories: Memories
    beforeEach(async () => {
      memories = await open()
    })

    it('do not get each other’s answers, and are not forgotten with each other', async () => {
      await memories.sessions.remember(anna, { channel: 'ea' })
      await memories.sessions.remember(bo, { channel: 'open' })
      await memories.sessions.forget(bo)
      expect(await memories.sessions.recall(anna)).to.deep.equal({ channel: 'ea' })
      expect(await memories.people.recall(anna)).to.deep.equal({})
    })

    for (const id of oddIds)
      it(`may be called ${JSON.stringify(id).slice(0, 40)}`, async () => {
        await memories.sessions.remember(id, { channel: 'ea' })
        expect(await memories.sessions.recall(id)).to.deep.equal({ channel: 'ea' })
        for (const other of oddIds.filter(other => other !== id))
          expect(await memories.sessions.recall(other)).to.deep.equal({})
        await memories.sessions.forget(id)
        expect(await memories.sessions.recall(id)).to.deep.equal({})
      })
  })
