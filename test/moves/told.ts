import { reminderFor } from '../../src/jobs/move-reminders.ts'
import type { KeptMoves } from '../../src/moves/case.ts'
import type { MoveShown } from '../../src/moves/events.ts'
import type { Planner } from '../../src/moves/ports.ts'
import { createCourier } from '../../src/relationships/deliver.ts'
import type { Addresses, Delivery } from '../../src/relationships/messenger.ts'
import { createRateLimit } from '../../src/relationships/rate-limit.ts'

/** Whoever carries reminders of what is planned, and where these end up. */
export const reminding = (
  planner: Planner,
  addresses: Addresses,
  deliver: (said: MoveShown, days: number) => Promise<Delivery>,
) =>
  createCourier<KeptMoves, MoveShown>({
    ...{ records: planner.moves, addresses, now: planner.now, zone: planner.timeZone, isHoliday: planner.off },
    say: reminderFor(planner),
    messenger: {
      deliver: (_, said) => {
        const [notice] = said.notices
        return deliver(said, notice?.kind === 'reminder' ? notice.days : Number.NaN)
      },
    },
    ...{ rateLimit: createRateLimit(), random: () => 0 },
    failed: error => {
      throw error
    },
  })
