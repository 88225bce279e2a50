import { randomUUID } from 'node:crypto'
import type { Planner } from '../moves/ports.ts'
import { orHoliday } from '../plan/calendar.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import type { Archive } from '../storage/store.ts'

/** Where moves are planned. */
export const openPlanner = ({ admins, requests, now, settings }: Desk, { moves }: Pick<Archive, 'moves'>): Planner => ({
  ...{ admins, requests, now, moves },
  off: orHoliday(settings.isHoliday),
  timeZone: settings.timeZone,
  newId: randomUUID,
})
