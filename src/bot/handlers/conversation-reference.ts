import type { Turn } from '../../app.ts'
import type { Address, Addresses } from '../../relationships/messenger.ts'
import { personKey, placeKey } from '../../relationships/outbox.ts'
import { type IncomingActivity, placeOf } from '../activity.ts'
import type { Viewers } from './refresh.ts'

/** Where people are to be found who may have to be told something later. */
export interface References {
  readonly addresses: Addresses
  /** The conversation in which the admins are told. No other group is kept. */
  readonly adminPlace?: string | undefined
  /** Somebody can be reached who could not, by the key of their address. */
  readonly reached?: (key: string) => Promise<void>
  /** For whom a request's card is refreshed where several read it; for nobody when left out. */
  readonly viewers?: Viewers
}

/** The day on which somebody spoke, by the channel's clock. */
const dayOf = ({ timestamp }: IncomingActivity) =>
  (timestamp ? new Date(timestamp) : new Date()).toISOString().slice(0, 10)

const keyFor = ({ person: { objectId, group, placeId } }: Turn, adminPlace: string | undefined) => {
  if (group) return placeId === adminPlace ? placeKey(placeId) : undefined
  return objectId ? personKey(objectId) : undefined
}

/**
 * Keeps where somebody just spoke, and no more often than it changes. Who speaks again is no longer gone. Of whom is met in a group
 * only the day is kept, so that they are forgotten some day like everybody else.
 */
export const keepReference = async (
  { addresses, adminPlace, reached }: References,
  activity: IncomingActivity,
  turn: Turn,
  languageOf: () => Promise<NonNullable<Address['language']>>,
): Promise<void> => {
  if (turn.input.kind === 'left') return
  const seen = dayOf(activity)
  const { group, objectId, personId } = turn.person
  if (group) await addresses.remember(personKey(objectId ?? personId), { seen })
  const key = keyFor(turn, adminPlace)
  if (!key) return
  const language = await languageOf()
  const { timeZone } = turn.person
  const facts = { reference: JSON.stringify(placeOf(activity)), language, seen, ...(timeZone && { timeZone }) }
  const { before, after } = await addresses.remember(key, facts)
  for (const gone of ['paused', 'left'] as const) if (after[gone]) await addresses.forget(key, gone)
  if (!before.reference || before.paused) await reached?.(key)
}
