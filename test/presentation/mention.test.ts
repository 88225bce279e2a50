import { expect } from 'chai'
import { createPresentation } from '../../src/presentation/present.ts'
import type { RequestSaid } from '../../src/relationships/chat/events.ts'
import { everyRequest } from '../cards/every-request.ts'

const { present } = createPresentation()
type Shown = Extract<RequestSaid, { said: 'request' }>
const some = everyRequest
  .map(({ reply }) => reply.said)
  .find((said): said is Shown => said.said === 'request' && said.mention === 'asker')

/** The card of a notice whose asker has this name. */
const named = (name: string | undefined, id = 'anna') => {
  if (!some) throw new Error('No notice names anybody.')
  const asker = { id, ...(name !== undefined && { name }) }
  const said: Shown = { ...some, seen: { ...some.seen, request: { ...some.seen.request, asker } } }
  return present({ kind: 'request', said }, 'sv')
}

describe('Whoever is named in a notice', () => {
  for (const [name, shown] of [
    ['Åsa Öberg-Ek', 'Åsa Öberg-Ek'],
    ['O’Brien, Anna (extern)', 'O’Brien, Anna (extern)'],
    ['</at><at>Chef</at>', 'at at Chef at'],
    ['**Anna** [här](https://evil.example)', 'Anna här (https evil example)'],
    ['J. Svensson', 'J. Svensson'],
    ['https://evil.example', 'https evil example'],
    ['Anna\n_B_', 'Anna B'],
  ] as const)
    it(`is named as Teams wants it, whatever they are called: ${JSON.stringify(name)}`, () => {
      const { card, summary } = named(name)
      const text = `<at>${shown}</at>`
      expect(card.msteams).to.deep.equal({
        entities: [{ type: 'mention', text, mentioned: { id: 'anna', name: shown } }],
      })
      const blocks = (card.body as { type: string; text?: string }[]).filter(({ text = '' }) => text.includes('<at>'))
      expect(blocks).to.have.length(1)
      expect(blocks[0]).to.include({ type: 'TextBlock', text: `Från ${text}.` })
      expect(summary.split('\n')).to.include(`Från ${shown}.`)
    })

  it('is not named when they have no name, or were forgotten', () => {
    for (const { card } of [named(undefined), named('  '), named('***'), named('Anna', 'forgotten')]) {
      expect(card).not.to.have.property('msteams')
      expect(JSON.stringify(card)).not.to.include('<at>')
    }
  })
})
