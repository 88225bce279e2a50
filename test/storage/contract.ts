import { expect } from 'chai'
import type { Memories } from '../../src/conversation/ports.ts'
import { tellsPeopleApart } from './contract-apart.ts'
import { keepsOrder } from './contract-at-once.ts'

const anna = 'conversation-1;anna'

/** What every store does. `open` gives an empty one. */
export const keepsTheContract = (name: string, open: () => Promise<Memories>): Mocha.Suite =>
  describe(name, () => {
    remembersPeople(open)
    keepsOrder(open)
    tellsPeopleApart(open)
  })

const remembersPeople = (open: () => Promise<Memories>) =>
  describe('a person', () => {
    let memories: Memories
    beforeEach(async () => {
      memories = await open()
    })

    describe('who says something', () => {
      it('is a stranger before', async () => {
        expect(await memories.sessions.recall(anna)).to.deep.equal({})
        expect(await memories.people.recall(anna)).to.deep.equal({})
        expect(await memories.places.recall(anna)).to.deep.equal({})
      })

      it('is remembered', async () => {
        await memories.sessions.remember(anna, { channel: 'ea' })
        await memories.people.remember(anna, { language: 'sv' })
        await memories.places.remember(anna, { greeted: true })
        expect(await memories.sessions.recall(anna)).to.deep.equal({ channel: 'ea' })
        expect(await memories.people.recall(anna)).to.deep.equal({ language: 'sv' })
        expect(await memories.places.recall(anna)).to.deep.equal({ greeted: true })
      })

      it('is told what was known before and what is known after', async () => {
        const first = await memories.sessions.remember(anna, { channel: 'ea' })
        const second = await memories.sessions.remember(anna, { kind: 'usage' })
        expect(first).to.deep.equal({ before: {}, after: { channel: 'ea' } })
        expect(second).to.deep.equal({ before: { channel: 'ea' }, after: { channel: 'ea', kind: 'usage' } })
      })

      it('may change their mind, and keeps the other answers', async () => {
        await memories.sessions.remember(anna, { channel: 'ea', kind: 'both' })
        const { after } = await memories.sessions.remember(anna, { channel: 'open' })
        expect(after).to.deep.equal({ channel: 'open', kind: 'both' })
      })

      it('may say the same thing twice', async () => {
        await memories.sessions.remember(anna, { channel: 'ea' })
        const again = await memories.sessions.remember(anna, { channel: 'ea' })
        expect(again).to.deep.equal({ before: { channel: 'ea' }, after: { channel: 'ea' } })
      })

      it('may say nothing at all, and stays a stranger', async () => {
        expect(await memories.people.remember(anna, {})).to.deep.equal({ before: {}, after: {} })
      })

      it('may hold what they were told and scribble on it: what is known stays', async () => {
        const { after } = await memories.sessions.remember(anna, { channel: 'ea' })
        await memories.sessions.recall('somebody in between')
        for (const told of [after, await memories.sessions.recall(anna)]) Reflect.set(told, 'channel', 'open')
        expect(await memories.sessions.recall(anna)).to.deep.equal({ channel: 'ea' })
      })
    })

    describe('who takes something back', () => {
      beforeEach(() => memories.sessions.remember(anna, { channel: 'ea', kind: 'both' }))

      it('is remembered without that answer', async () => {
        await memories.sessions.forget(anna, 'channel')
        expect(await memories.sessions.recall(anna)).to.deep.equal({ kind: 'both' })
      })

      it('is a stranger again when it was the last answer', async () => {
        await memories.sessions.forget(anna, 'channel')
        await memories.sessions.forget(anna, 'kind')
        expect(await memories.sessions.recall(anna)).to.deep.equal({})
      })

      it('is a stranger again after starting over', async () => {
        await memories.sessions.forget(anna)
        expect(await memories.sessions.recall(anna)).to.deep.equal({})
      })

      it('may take back what they never said, and so may a stranger', async () => {
        await memories.sessions.forget(anna, 'customer')
        await memories.sessions.forget('a stranger', 'channel')
        await memories.sessions.forget('a stranger')
        expect(await memories.sessions.recall(anna)).to.deep.equal({ channel: 'ea', kind: 'both' })
      })
    })
  })
