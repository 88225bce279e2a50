import { expect } from 'chai'
import type { Kept } from '../../src/relationships/record.ts'
import { requestsInMemory } from '../storage/in-memory.ts'
import { contoso, newOffice } from './chat/office.ts'

/** A store that works, until it does not. */
const failing = () => {
  const requests = requestsInMemory()
  const state = { broken: (_: Kept) => false }
  const put = async (kept: Kept) => {
    if (state.broken(kept)) throw new Error('The store is away.')
    return requests.put(kept)
  }
  return { state, requests: { ...requests, put } }
}

const noted = (state: string) => (kept: Kept) => kept.outbox.some(parcel => parcel.state === state)

describe('A message when the store goes away', () => {
  const waiting = async () => {
    const { state, requests } = failing()
    const office = newOffice({ requests, settings: { admins: ['bo'] } })
    await office.meets('bo')
    const anna = await office.meets('anna')
    await anna.types('request')
    await anna.taps('Ask an admin to send it', { inputs: contoso })
    const outbox = async () => (await requests.list({ page: 0, size: 1 })).kept[0]?.outbox.map(({ state }) => state)
    return { state, office, outbox, work: () => office.courier.work().catch(({ message }: Error) => message) }
  }

  it('that has arrived is noted as soon as the store is back, is not in doubt, and does not come again', async () => {
    const { state, office, outbox, work } = await waiting()
    state.broken = noted('delivered')
    expect(await work()).to.equal('The store is away.')
    expect(await work()).to.equal('The store is away.')
    expect(await outbox()).to.deep.equal(['under-way'])
    state.broken = () => false
    await work()
    expect(await outbox()).to.deep.equal(['delivered'])
    expect(office.told).to.have.length(1)
  })

  it('does not go before it is noted, and goes then', async () => {
    const { state, office, outbox, work } = await waiting()
    state.broken = noted('under-way')
    expect(await work()).to.equal('The store is away.')
    expect(office.told).to.have.length(0)
    state.broken = () => false
    await work()
    expect(await outbox()).to.deep.equal(['delivered'])
    expect(office.told).to.have.length(1)
  })
})
