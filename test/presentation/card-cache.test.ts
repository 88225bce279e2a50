import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import { forEverybody, isAnswer } from '../../src/presentation/card-cache.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { jsonBytes, writeOnce } from '../../src/runtime/json-bytes.ts'
import { everyReply } from '../cards/every-reply.ts'

describe('A card that is kept', () => {
  const { present } = createPresentation()

  /** Each reply in each language, asked for again while it is still kept. */
  const all = () =>
    languages.flatMap(language =>
      everyReply.map(({ name, reply }) => {
        const [first, second] = [present(reply, language), present(reply, language)]
        const [one, other, again] = ['mark-1', 'mark-2', 'mark-2'].map(mark => present(reply, language, mark))
        return { name: `${name} (${language})`, reply, first, second, one, other, again }
      }),
    )
  let made: ReturnType<typeof all> = []
  before(function () {
    this.timeout(120_000)
    made = all()
  })

  it('is the same as one made anew, for every reply in every language, as bytes too', () => {
    for (const { name, first, second } of made) {
      expect(second, name).to.deep.equal(first)
      const expected = JSON.stringify({ content: [first.card], after: name })
      expect(jsonBytes({ content: [second.card], after: name }).toString(), name).to.equal(expected)
    }
  }).timeout(60_000)

  it('has a mark of its own where people can rate it, and is the same in all else', () => {
    for (const { name, reply, one, other, again } of made) {
      const [first, second] = [one, other].map(message => JSON.stringify(message?.card))
      expect(first?.includes('mark-1'), name).to.equal(isAnswer(reply))
      expect(second, name).to.equal(first?.replaceAll('mark-1', 'mark-2'))
      expect(jsonBytes({ card: again?.card }).toString(), name).to.equal(`{"card":${second}}`)
    }
  }).timeout(60_000)

  it('is one that says nothing of a person: the others are made each time', () => {
    for (const { name, reply, first, second } of made) {
      expect(first === second, name).to.equal(forEverybody.includes(reply.kind))
    }
  }).timeout(60_000)

  it('is never one with what people wrote or filled in', () => {
    expect(forEverybody).to.not.include.any.members(['request', 'notUnderstood', 'batch', 'term'])
  })

  it('cannot be changed by whoever gets it', () => {
    expect(present({ kind: 'help' }, 'sv').card).to.satisfy(Object.isFrozen)
  })

  it('is not kept for ever: the oldest gives way', () => {
    const help = present({ kind: 'help' }, 'sv')
    for (const { reply } of everyReply.filter(({ reply }) => forEverybody.includes(reply.kind)).slice(0, 600)) {
      present(reply, 'en')
    }
    const anew = present({ kind: 'help' }, 'sv')
    expect(anew).to.not.equal(help)
    expect(anew).to.deep.equal(help)
  }).timeout(60_000)
})

describe('JSON that was written before', () => {
  const card = writeOnce({ text: 'åäö "quoted" 💬' })

  it('stands where it belongs, as often as it is there', () => {
    const value = { one: card, other: [card, { text: 'plain ✓' }], none: undefined }
    expect(jsonBytes(value).toString()).to.equal(JSON.stringify(value))
  })

  it('is all there is, or nothing at all', () => {
    expect(jsonBytes(card).toString()).to.equal(JSON.stringify(card))
    expect(jsonBytes(null).toString()).to.equal('null')
  })
})
