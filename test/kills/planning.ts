import { reminderFor } from '../../src/jobs/move-reminders.ts'
import type { KeptMoves } from '../../src/moves/case.ts'
import { atThePlanner } from '../../src/moves/handle.ts'
import type { Planner } from '../../src/moves/ports.ts'
import { weekends } from '../../src/plan/calendar.ts'
import { createCourier } from '../../src/relationships/deliver.ts'
import type { Archive } from '../../src/storage/store.ts'
import { licenses, typed } from '../moves/room.ts'
import type { Told } from './ledger.ts'

type Tell = (told: Told) => void

const plannerAt = ({ moves, requests }: Archive, now: string): Planner => ({
  ...{ moves, requests, admins: { isAdmin: async () => 'no' }, now: () => new Date(now) },
  ...{ off: weekends, timeZone: 'UTC', newId: () => crypto.randomUUID() },
})

/** Somebody new plans three moves and ticks a step of each, again and again; each is acknowledged. */
export const planForEver = async (archive: Archive, tell: Tell): Promise<void> => {
  const planner = plannerAt(archive, '2026-11-30T09:00:00Z')
  for (;;) {
    const objectId = crypto.randomUUID()
    const visitor = { personId: objectId, placeId: 'chat', objectId }
    await archive.addresses.remember(`person:${objectId}`, { reference: objectId })
    for (let made = 0; made < 3; made++) {
      const said = await atThePlanner({ do: 'make', shown: licenses, typed }, visitor, '2026-11-30', planner)
      if (said.said !== 'plan') throw new Error(JSON.stringify(said))
      const { id } = said
      tell({ tells: 'planned', owner: `person:${objectId}`, fact: id })
      await atThePlanner({ do: 'mark', id, step: 'send-transfer', as: 'done' }, visitor, '2026-11-30', planner)
      tell({ tells: 'planned', owner: `person:${objectId}`, fact: `${id}/send-transfer` })
    }
  }
}

/** A week before the end everybody is reminded of each of them. */
export const remindForEver = async (archive: Archive, tell: Tell): Promise<void> => {
  const planner = plannerAt(archive, '2027-03-24T13:00:00Z')
  const say = reminderFor(planner)
  const courier = createCourier<KeptMoves, string>({
    ...{ records: archive.moves, addresses: archive.addresses, now: planner.now, zone: 'UTC', random: Math.random },
    rateLimit: { allows: () => true, note: () => {} },
    say: async (kept, parcel, address) =>
      (await say(kept, parcel, address)) ? `${kept.owner} ${parcel.id}` : undefined,
    messenger: {
      deliver: async (_, message) => {
        tell({ tells: 'reminded', message })
        return 'delivered'
      },
    },
    failed: error => {
      throw error
    },
  })
  await courier.recover()
  for (;;) {
    await courier.work()
    await new Promise(resolve => setTimeout(resolve, 1))
  }
}
