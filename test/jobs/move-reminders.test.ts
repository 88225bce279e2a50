import { expect } from 'chai'
import { remindingOfMoves } from '../../src/jobs/move-reminders.ts'
import type { MoveShown } from '../../src/moves/events.ts'
import type { Delivery } from '../../src/relationships/messenger.ts'
import { newRoom } from '../moves/room.ts'
import { addressesInMemory } from '../storage/in-memory.ts'

/** Anna has planned a move that ends on 31 March 2027, and can be reached. */
const planned = async (deliveries: readonly (Delivery | Error)[] = []) => {
  const room = newRoom()
  const { plan } = await room.makes()
  const addresses = addressesInMemory()
  await addresses.remember('person:anna', { reference: 'somewhere', timeZone: 'Europe/Stockholm' })
  const told: number[] = []
  const outcomes = [...deliveries]
  const round = {
    planner: room.planner,
    addresses,
    messenger: {
      deliver: async (_address: object, { notices: [notice] }: MoveShown): Promise<Delivery> => {
        told.push(notice?.kind === 'reminder' ? notice.days : Number.NaN)
        const outcome = outcomes.shift() ?? 'delivered'
        if (outcome instanceof Error) throw outcome
        return outcome
      },
    },
    say: (said: MoveShown) => said,
    failed: (error: unknown) => {
      throw error
    },
  }
  return { ...room, plan, addresses, told, remind: remindingOfMoves<MoveShown>(round) }
}

/** Each working hour and each night of four months. */
const everyHalfDay = async (each: (moment: string) => Promise<void>) => {
  for (let at = Date.parse('2026-12-01T01:00:00Z'); at < Date.parse('2027-04-10T00:00:00Z'); at += 12 * 3_600_000)
    await each(new Date(at).toISOString())
}

describe('Reminders of a move', () => {
  it('come 90, 60, 30 and 7 days before and on the day, once each, in working hours', async () => {
    const { told, remind, itIs } = await planned()
    const moments: string[] = []
    await everyHalfDay(async moment => {
      itIs(moment)
      const before = told.length
      await remind()
      await remind()
      if (told.length > before) moments.push(moment)
    })
    expect(told).to.deep.equal([90, 60, 30, 7, 0])
    expect(moments.map(moment => moment.slice(0, 10))).to.deep.equal([
      ...['2026-12-31', '2027-02-01', '2027-03-01', '2027-03-24', '2027-03-31'],
    ])
    for (const moment of moments) expect(moment.slice(11, 13)).to.equal('13')
  })

  it('come from one of three processes', async () => {
    const { told, remind, itIs } = await planned()
    itIs('2027-03-24T13:00:00Z')
    await Promise.all([remind(), remind(), remind()])
    expect(told).to.deep.equal([7])
  })

  it('come again when they did not arrive, and never twice when nobody knows', async () => {
    const { told, remind, itIs } = await planned([{ retryAfterSeconds: 60 }, new Error('cut off')])
    itIs('2027-03-24T13:00:00Z')
    for (let round = 0; round < 4; round++) await remind()
    expect(told).to.deep.equal([7, 7])
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
    expect(told).to.deep.equal([7])
    await addresses.remember('person:anna', { quiet: true })
    itIs('2027-03-31T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([7])
  })

  it('follow an end that moved', async () => {
    const { told, remind, itIs, makes } = await planned()
    itIs('2027-03-01T13:00:00Z')
    await remind()
    await makes({ termEnd: '2027-06-30' }, undefined, 'move-1')
    itIs('2027-05-03T13:00:00Z')
    await remind()
    expect(told).to.deep.equal([30, 60])
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
