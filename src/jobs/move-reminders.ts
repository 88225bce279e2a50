import type { Config } from '../config/config.ts'
import { commonLanguage } from '../conversation/ports.ts'
import { type KeptMoves, moveIn } from '../moves/case.ts'
import type { MoveShown } from '../moves/events.ts'
import { tidyingMoves } from '../moves/forget.ts'
import { nextIn, planFor, shown } from '../moves/planned.ts'
import type { Planner } from '../moves/ports.ts'
import { reminderIn } from '../moves/reminders.ts'
import { ticked } from '../moves/requests.ts'
import type { Message } from '../presentation/message.ts'
import type { Presentation } from '../presentation/present.ts'
import { createCourier } from '../relationships/deliver.ts'
import type { Address } from '../relationships/messenger.ts'
import type { Parcel, Posted } from '../relationships/outbox.ts'
import { dayIn } from '../runtime/time-zones.ts'

/** What a reminder of a move says to whoever gets it; nothing where all is done, the end is another one, or it is past. */
export const reminderFor =
  ({ requests, now, off, timeZone }: Pick<Planner, 'requests' | 'now' | 'off' | 'timeZone'>) =>
  async (kept: KeptMoves, parcel: Parcel, address: Address): Promise<MoveShown | undefined> => {
    const today = dayIn(address.timeZone ?? timeZone, now())
    const reminder = reminderIn(kept, parcel, { now: now(), today })
    const open = reminder && moveIn(kept.facts, reminder.id)
    if (!open) return undefined
    const marks = await ticked(open, requests)
    if (!nextIn(planFor(open.move, off), marks)) return undefined
    return shown(open, marks, { today, off }, [{ kind: 'reminder', days: reminder.days }])
  }

/** What all that is brought to people has in common: one reader gets so much a minute, whatever it is about. */
export type Carrying = Pick<
  Parameters<typeof createCourier<Posted, Message>>[0],
  'addresses' | 'messenger' | 'now' | 'failed' | 'zone' | 'rateLimit' | 'random'
> & { readonly believed: () => boolean }

interface Moves {
  readonly planner: Planner
  readonly presentation: Presentation
  readonly config: Pick<Config, 'RETENTION_REQUEST_DAYS'>
}

/** Reminds people of what they have planned, and lets go of what is long past. */
export const moveWork = ({ planner, presentation, config }: Moves, round: Carrying) => {
  const remind = reminderFor(planner)
  const courier = createCourier({
    ...round,
    records: planner.moves,
    isHoliday: planner.off,
    say: async (...reminder: Parameters<typeof remind>) => {
      const said = await remind(...reminder)
      const [, , { language = commonLanguage }] = reminder
      return said && presentation.present({ kind: 'move', said }, language)
    },
  })
  const today = () => dayIn(planner.timeZone, planner.now())
  const tidy = tidyingMoves(planner, { days: config.RETENTION_REQUEST_DAYS, today })
  return { remind: courier.work, tidy: async () => (round.believed() ? tidy() : undefined) }
}
