import { type MoveFacts, moveIn, movesIn, type OpenMove, toldKey } from '../moves/case.ts'
import type { MoveShown } from '../moves/events.ts'
import { nextIn, planFor, shown } from '../moves/planned.ts'
import type { Planner } from '../moves/ports.ts'
import { reminderDue } from '../moves/reminders.ts'
import { ticked } from '../moves/requests.ts'
import type { Address, Addresses, Delivery, Messenger } from '../relationships/messenger.ts'
import { personKey } from '../relationships/outbox.ts'
import { isWorkingTime } from '../relationships/working-hours.ts'
import { dayIn } from '../runtime/time-zones.ts'

interface Round<Message> {
  readonly planner: Planner
  readonly addresses: Addresses
  readonly messenger: Messenger<Message>
  readonly say: (said: MoveShown, address: Address) => Message
  /** One of them could not be reminded; the others are. */
  readonly failed: (error: unknown) => void
}

/** Whoever planned it is told where they talk with the bot, in their own working time. */
const mayBeTold = ({ reference, paused, quiet, timeZone }: Address, { now, off, timeZone: zone }: Planner): boolean => {
  const there = timeZone ?? zone
  return Boolean(reference) && !paused && !quiet && isWorkingTime(now(), there) && !off(dayIn(there, now()))
}

const arrived = (delivery: Delivery | 'in doubt'): boolean =>
  delivery === 'delivered' || delivery === 'in doubt' || (delivery !== 'gone' && delivery.doubtful === true)

/**
 * Which reminder was given is written down before it goes, so that of several processes one gives it, and taken back when the channel
 * says that it did not arrive. When nobody knows, it is not given again: the next one comes.
 */
const remind = async <Message>(round: Round<Message>, owner: string, open: OpenMove): Promise<void> => {
  const { planner, addresses, messenger, say } = round
  const { id, move, told } = open
  const key = personKey(move.by.id)
  const address = await addresses.recall(key)
  if (!mayBeTold(address, planner)) return
  const today = dayIn(address.timeZone ?? planner.timeZone, planner.now())
  const days = reminderDue(open, today)
  const marks = await ticked(open, planner.requests)
  if (days === undefined || !nextIn(planFor(move, planner.off), marks)) return
  const { before } = await planner.moves.remember(owner, { [toldKey(id)]: { ...told, told: days } })
  const then = moveIn(before, id)
  if (!then || then.told.told <= days) return
  const said = shown(open, marks, { today, off: planner.off }, [{ kind: 'reminder', days }])
  const delivery = await messenger.deliver(address, say(said, address)).catch(() => 'in doubt' as const)
  if (!arrived(delivery)) await planner.moves.remember(owner, { [toldKey(id)]: told })
  if (delivery === 'gone') await addresses.remember(key, { paused: true })
}

/** One round: everybody whose term ends soon and who has not finished is reminded, once for each mark. */
export const remindingOfMoves =
  <Message>(round: Round<Message>) =>
  async (): Promise<void> => {
    for (const owner of await round.planner.moveOwners()) {
      const facts: MoveFacts = await round.planner.moves.recall(owner)
      for (const open of movesIn(facts)) await remind(round, owner, open).catch(round.failed)
    }
  }
