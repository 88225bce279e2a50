import { daysUntil, markAt } from '../health/secret.ts'
import type { Address, Addresses, Messenger } from '../relationships/messenger.ts'
import { type IsHoliday, isWorkingTime } from '../relationships/working-hours.ts'
import type { Log } from '../runtime/log.ts'

interface Rounds<Message> {
  /** The day on which the client secret expires, ISO; '' when nobody said. */
  readonly expires: string
  readonly addresses: Addresses
  readonly messenger: Messenger<Message>
  /** The keys under which admins are told. */
  readonly admins: readonly string[]
  readonly say: (days: number, day: string, address: Address) => Message
  readonly zone: string
  readonly isHoliday?: IsHoliday | undefined
  readonly now: () => Date
  readonly log: Log
}

/** What is kept with an address: which expiry its owner was warned of, and at which mark. */
const noteOf = (expires: string, mark: number) => `${expires}/${mark}`

const markIn = (warned: string | undefined, expires: string): number => {
  const [day, mark] = warned?.split('/') ?? []
  return day === expires ? Number(mark) : Number.POSITIVE_INFINITY
}

/** A warning that can wait until the working day begins, does. */
const mayBeTold = (
  { reference, paused, timeZone }: Address,
  mark: number,
  now: Date,
  { zone, isHoliday }: Pick<Rounds<never>, 'zone' | 'isHoliday'>,
) => Boolean(reference) && !paused && (mark < 7 || isWorkingTime(now, timeZone ?? zone, isHoliday))

/**
 * Warns each admin once at each mark. Which was given is written down before it goes, so that of several processes one gives it, and
 * taken back when the channel says that it did not arrive. When nobody knows, it is not given again: the next mark comes.
 */
const warn = async <Message>(round: Rounds<Message>, key: string, days: number, mark: number): Promise<void> => {
  const { expires, addresses, messenger, say, now } = round
  const address = await addresses.recall(key)
  if (markIn(address.warned, expires) <= mark || !mayBeTold(address, mark, now(), round)) return
  const { before } = await addresses.remember(key, { warned: noteOf(expires, mark) })
  if (markIn(before.warned, expires) <= mark) return
  const delivery = await messenger.deliver(address, say(days, expires, address)).catch(() => 'in doubt' as const)
  if (delivery === 'delivered' || delivery === 'in doubt' || (delivery !== 'gone' && delivery.doubtful)) return
  if (before.warned === undefined) await addresses.forget(key, 'warned')
  else await addresses.remember(key, { warned: before.warned })
  if (delivery === 'gone') await addresses.remember(key, { paused: true })
}

/** One round: looks at the calendar, and tells whom it must. */
export const warningOfExpiry = <Message>(round: Rounds<Message>) => {
  let logged: number | undefined
  return async (): Promise<void> => {
    const { expires, now, log, admins } = round
    const days = expires ? daysUntil(expires, now()) : Number.POSITIVE_INFINITY
    const mark = markAt(days)
    if (mark === undefined) return
    if (mark !== logged) log.warn('the client secret expires', { expires, days })
    logged = mark
    for (const key of admins) await warn(round, key, days, mark)
  }
}
