import type { MoveAct } from '../../src/moves/events.ts'
import { atThePlanner } from '../../src/moves/handle.ts'
import type { Planner } from '../../src/moves/ports.ts'
import { plus, weekends } from '../../src/plan/calendar.ts'
import { licenses, typed } from '../moves/room.ts'
import { median } from './figures.ts'
import { each, milliseconds, openAt, type Place, repeated } from './growth.ts'

/** So many plans has each who plans. */
const plansEach = 5

/** What plans cost when there are many, in milliseconds: making one, one's own list, everybody's, what is due, and opening the store. */
export const measurePlans = async (place: Place, count: number) => {
  const { archive, close } = await openAt(place)
  const planner: Planner = {
    ...{ moves: archive.moves, requests: archive.requests, admins: { isAdmin: async () => 'yes' } },
    ...{ now: () => new Date('2026-11-30T09:00:00Z'), off: weekends, timeZone: 'Europe/Stockholm' },
    newId: () => crypto.randomUUID(),
  }
  const does = (act: MoveAct, who: number) => {
    const objectId = `planner-${who}`
    return atThePlanner(act, { personId: objectId, placeId: 'chat', objectId }, '2026-11-30', planner)
  }
  const make = (index: number) => {
    const termEnd = plus('2027-01-31', index % 700)
    const act = { do: 'make', shown: licenses, typed: { ...typed, customer: `Customer ${index}`, termEnd } } as const
    return does(act, Math.floor(index / plansEach))
  }
  const made = await milliseconds(() => each(count, make))
  const times = async (work: () => Promise<unknown>) => median(await repeated(21, work))
  const mine = await times(() => does({ do: 'list', all: false }, 7))
  const all = await times(() => does({ do: 'list', all: true }, 7))
  const due = await times(() => archive.moves.due('2027-02-01T00:00:00.000Z', 25))
  await close()
  const restart = await milliseconds(async () => (await openAt(place)).close())
  return { count, make: made / count, mine, all, due, restart }
}
