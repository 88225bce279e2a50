import { expect } from 'chai'
import { type Node, nodesOf } from './card.ts'
import { everyCard } from './every-card.ts'

const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const saidIn = (node: Node): string =>
  nodesOf(node)
    .filter(({ type }) => type === 'TextBlock' || type === 'TextRun')
    .map(({ text }) => `${text}`)
    .join(' ')

/** What acts as one button: a row, a fold's name, a thumb. */
const rowsIn = (card: object) =>
  nodesOf(card).flatMap(node => (node.selectAction ? [{ node, name: `${(node.selectAction as Node).title}` }] : []))

describe('A card for somebody who cannot see it', () => {
  it('has no row whose name leaves out what stands in it: a button hides its words behind its name', () => {
    for (const { name: card, message } of everyCard()) {
      for (const { node, name } of rowsIn(message.card)) {
        expect(squeezed(name), card).to.include(squeezed(saidIn(node)))
      }
    }
  })

  it('says nothing in Teams’ red, which is too dark to read on its dark page: a sign and bold say it', () => {
    for (const { name, message } of everyCard()) {
      const red = nodesOf(message.card).filter(({ color }) => color === 'Attention')
      expect(red, name).to.deep.equal([])
    }
  })
})
