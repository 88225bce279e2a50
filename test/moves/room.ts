import { moveIn } from '../../src/moves/case.ts'
import type { MoveAct, MoveSaid, MoveShown, Typed } from '../../src/moves/events.ts'
import { atThePlanner } from '../../src/moves/handle.ts'
import type { Planner } from '../../src/moves/ports.ts'
import { weekends } from '../../src/plan/calendar.ts'
import type { Visitor } from '../../src/relationships/chat/ports.ts'
import { movesInMemory, requestsInMemory } from '../storage/in-memory.ts'

export const anna: Visitor = { personId: 'anna', placeId: 'chat', objectId: 'anna', name: 'Anna' }
export const bo: Visitor = { personId: 'bo', placeId: 'team', objectId: 'bo', name: 'Bo', group: true }

export const licenses = { channel: 'csp-partner', kind: 'license' } as const
export const typed: Typed = { customer: 'Contoso AB', count: '40', termEnd: '2027-03-31', purchased: '' }

/** A room in which moves are planned, on a day that can be moved. */
export const newRoom = ({ admins = ['bo'] }: { admins?: readonly string[] } = {}) => {
  let now = new Date('2026-11-30T09:00:00Z')
  let made = 0
  const book = movesInMemory()
  const requests = requestsInMemory()
  const planner: Planner = {
    moves: book,
    requests,
    admins: { isAdmin: async id => (admins.includes(id) ? 'yes' : 'no') },
    now: () => now,
    off: weekends,
    timeZone: 'Europe/Stockholm',
    newId: () => `move-${++made}`,
  }
  const does = (act: MoveAct, who = anna, rulesOf = now.toISOString().slice(0, 10)): Promise<MoveSaid> =>
    atThePlanner(act, who, rulesOf, planner)
  const plans = async (act: MoveAct, who = anna): Promise<MoveShown> => {
    const said = await does(act, who)
    if (said.said !== 'plan') throw new Error(JSON.stringify(said))
    return said
  }
  return {
    ...{ planner, requests, book, does, plans },
    makes: (changed: Partial<Typed> = {}, who = anna, id?: string) =>
      plans({ do: 'make', shown: licenses, typed: { ...typed, ...changed }, ...(id && { id }) }, who),
    kept: async (id: string, owner = 'person:anna') => moveIn((await book.find(owner))?.facts ?? {}, id),
    itIs: (moment: string) => {
      now = new Date(moment)
    },
  }
}
