import { randomUUID } from 'node:crypto'
import type { MoveBook, Planner } from '../moves/ports.ts'
import { weekends } from '../plan/calendar.ts'
import type { Desk } from '../relationships/chat/ports.ts'

interface Means {
  readonly desk: Pick<Desk, 'admins' | 'requests' | 'now'>
  readonly archive: { readonly moves: MoveBook; readonly moveOwners: () => Promise<readonly string[]> }
  /** The partner's own; '' where none is set. */
  readonly country: string
  readonly timeZone: string
}

/** Where moves are planned. The list of all countries' holidays is loaded where one is set. */
export const openPlanner = async ({ desk, archive, country, timeZone }: Means): Promise<Planner> => {
  const off = country ? (await import('../holidays/days-off.ts')).daysOffIn(country) : weekends
  const { admins, requests, now } = desk
  return {
    ...{ admins, requests, now, off, timeZone },
    moves: archive.moves,
    moveOwners: archive.moveOwners,
    newId: randomUUID,
  }
}
