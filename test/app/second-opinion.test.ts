import { expect } from 'chai'
import { createListener } from '../../src/app/listen.ts'
import { type Choose, withSecondOpinion } from '../../src/app/second-opinion.ts'
import { readTopics } from '../../src/presentation/topics.ts'

const listener = createListener([...readTopics().values()])
const context = { answers: {}, language: 'sv' } as const

/** A model that chooses this, and what it was told. */
const opinion = (choice: Awaited<ReturnType<Choose>>) => {
  const told: string[] = []
  const counted: string[] = []
  const choose: Choose = async text => {
    told.push(text)
    return choice
  }
  return { told, counted, listen: withSecondOpinion(listener, choose, outcome => counted.push(outcome)) }
}

/** Something that the engine offers topics for, and knows no answer to. */
const unsure = 'är det rollen eller behörigheten som saknas hos Contoso AB'

describe('A second opinion', () => {
  it('is not asked for where the message was understood', async () => {
    const { listen, told, counted } = opinion({ kind: 'none' })
    for (const text of ['kunden köpte azure via EA', 'vad är PAL?', 'hjälp', '2', 'börja om', 'mina förfrågningar'])
      await listen(text, { ...context, asking: 'channel' })
    expect([told, counted]).to.deep.equal([[], []])
  })

  it('is told the message without names, addresses and numbers', async () => {
    const { listen, told } = opinion({ kind: 'none' })
    await listen(`${unsure}, mail anna.berg@contoso.com or 0701234567`, context)
    expect(told).to.have.length(1)
    expect(told[0])
      .to.include('rollen')
      .and.not.to.match(/contoso|anna|berg|070/i)
  })

  it('is answered where both think of the same topic', async () => {
    const heard = await listener(unsure, context)
    const id = heard.understanding.offers.at(-1) ?? ''
    const { listen, counted } = opinion({ kind: 'topic', id })
    expect((await listen(unsure, context)).event).to.deep.equal({ kind: 'asked', topic: id })
    expect(counted).to.deep.equal(['topic'])
  })

  it('is offered first where it alone thinks so', async () => {
    const { offers } = (await listener(unsure, context)).understanding
    const { listen } = opinion({ kind: 'topic', id: 'pec' })
    const { event, miss } = await listen(unsure, context)
    expect(event).to.deep.equal({ kind: 'askedSomething', offers: ['pec', ...offers.slice(0, 2)] })
    expect(miss, 'an editor still learns of it').not.to.equal(undefined)
  })

  for (const choice of [{ kind: 'none' }, { kind: 'failed', why: 'timed-out' }] as const) {
    it(`that is ${choice.kind} changes nothing, and is counted`, async () => {
      const { listen, counted } = opinion(choice)
      expect(await listen(unsure, context)).to.deep.equal(await listener(unsure, context))
      expect(counted).to.deep.equal([choice.kind === 'failed' ? choice.why : choice.kind])
    })
  }
})
