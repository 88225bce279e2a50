import { expect } from 'chai'
import type { Delivery } from '../../src/relationships/messenger.ts'
import { newRoom } from '../moves/room.ts'
import { reminding } from '../moves/told.ts'
import { addressesInMemory } from '../storage/in-memory.ts'

/** Anna has planned a move that ends on 31 March 2027, and can be reached. */
const planned = async (deliveries: readonly (Delivery | Error)[] = []) => {
  const room = newRoom()
  const { plan } = await room.makes()
  const addresses = addressesInMemory()
  await addresses.remember('person:anna', { reference: 'somewhere', timeZone: 'Europe/Stockholm' })
  const told: number[] = []
  const outcomes = [...deliveries]
  const newCourier = () =>
    reminding(room.planner, addresses, async (_, days) => {
      told.push(days)
      const outcome = outcomes.shift() ?? 'delivered'
      if (outcome instanceof Error) throw outcome
      return outcome
    })
  const courier = newCourier()
  const outbox = async () => (await room.book.find('person:anna'))?.outbox ?? []
  return { ...room, plan, addresses, told, remind: courier.work, newCourier, outbox }
}

/** Each working hour and each night of four months. */
const everyHalfDay = async (each: (moment: string) => Promise<void>) => {
  for (let at = Date.parse('2026-12-01T01:00:00Z'); at < Date.parse('2027-04-10T00:00:00Z'); at += 12 * 3_600_000)
    await each(new Date(at).toISOString())
}

describe('Reminders of a move', () => {
  it('come 90, 60, 30 and 7 days before and on the day, once each, in working hours; each says how many days are left', async () => {
    const { told, remind, itIs } = await planned()
    const moments: string[] = []
    await everyHalfDay(async moment => {
      itIs(moment)
      const before = told.length
      await remind()
      await remind()
      if (told.length > before) moments.push(moment)
    })
    expect(told).to.deep.equal([90, 58, 30, 7, 0])
    expect(moments.map(moment => moment.slice(0, 10))).to.deep.equal([
      ...['2026-12-31', '2027-02-01', '2027-03-01', '2027-03-24', '2027-03-31'],
    ])
    for (const moment of moments) expect(moment.slice(11, 13)).to.equal('13')
  })

  it('come from one of three processes', async () => {
    const { told, newCourier, itIs } = await planned()
    itIs('2027-03-24T13:00:00Z')
    await Promise.all([newCourier().work(), newCourier().work(), newCourier().work()])
    expect(told).to.deep.equal([7])
  })

  it('come once where nobody was at work for months: the last of them says it', async () => {
    const { told, remind, itIs } = await planned()
    itIs('2027-03-30T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([1])
    itIs('2027-04-01T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([1])
  })

  it('come before the end rather than after it, where that is no working day', async () => {
    const { told, remind, itIs, makes } = await planned()
    await makes({ termEnd: '2027-01-31' }, undefined, 'move-1')
    itIs('2027-01-29T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([2])
  })

  it('are not given for somebody who is forgotten, nor of a plan that is removed', async () => {
    const { remind, told, itIs, does, outbox } = await planned()
    await does({ do: 'drop', id: 'move-1', sure: true })
    expect(await outbox()).to.deep.equal([])
    itIs('2027-03-24T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([])
  })

  it('come again when they did not arrive, and never twice when nobody knows', async () => {
    const { told, remind, itIs, outbox } = await planned([{ retryAfterSeconds: 60 }, new Error('cut off')])
    for (const minutes of [10, 12, 14, 16]) {
      itIs(`2027-03-24T13:${minutes}:00Z`)
      await remind()
    }
    expect(told).to.deep.equal([7, 7])
    expect((await outbox()).find(({ id }) => id.endsWith('/7'))?.state).to.equal('in-doubt')
  })

  it('stay away when all is done', async () => {
    const { told, remind, itIs, does, plan } = await planned()
    for (const { id: step } of plan.steps) await does({ do: 'mark', id: 'move-1', step, as: 'done' })
    itIs('2027-03-24T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([])
  })

  it('wait a week for somebody who wants quiet, and stay away from somebody who wants none', async () => {
    const { told, remind, itIs, does, addresses } = await planned()
    itIs('2027-03-22T13:00:00Z')
    await does({ do: 'snooze', id: 'move-1' })
    itIs('2027-03-25T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([])
    itIs('2027-03-29T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([2])
    await addresses.remember('person:anna', { quiet: true })
    itIs('2027-03-31T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([2])
  })

  it('follow an end that moved', async () => {
    const { told, remind, itIs, makes } = await planned()
    itIs('2027-03-01T13:00:00Z')
    await remind()
    await makes({ termEnd: '2027-06-30' }, undefined, 'move-1')
    itIs('2027-05-03T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([30, 58])
  })

  it('stop for somebody who is not there any more', async () => {
    const { told, remind, itIs, addresses } = await planned(['gone'])
    itIs('2027-03-24T13:00:00Z')
    await remind()
    await remind()
    expect(told).to.deep.equal([7])
    expect(await addresses.recall('person:anna')).to.include({ paused: true })
  })
})
