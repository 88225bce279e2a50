import { randomUUID } from 'node:crypto'
import type { Planner } from '../moves/ports.ts'
import { orHoliday } from '../plan/calendar.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import type { Archive } from '../storage/store.ts'

/** Where moves are planned. */
export const openPlanner = (
  { admins, requests, now, settings }: Desk,
  { moves, moveOwners }: Pick<Archive, 'moves' | 'moveOwners'>,
): Planner => ({
  ...{ admins, requests, now, moves, moveOwners },
  off: orHoliday(settings.isHoliday),
  timeZone: settings.timeZone,
  newId: randomUUID,
})
