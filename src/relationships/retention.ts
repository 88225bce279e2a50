import type { Addresses } from './messenger.ts'
import { clockKey, personKey } from './outbox.ts'
import { without } from './record.ts'
import { change, type Requests } from './store.ts'

interface Forgetful {
  forget(id: string): Promise<void>
}

/** Where somebody may be known. */
interface Known {
  readonly requests: Requests
  readonly addresses: Addresses
  /** Takes a person, by object id, out of what was planned. */
  readonly forgetMoves: (objectId: string) => Promise<void>
  readonly people: Forgetful
  readonly sessions: Forgetful
  /** The keys of all their conversations. */
  readonly sessionsOf: (personId: string) => Promise<readonly string[]>
}

/** Takes all that is known of a person away. Requests keep their trail, without their name and id. */
export const erasing =
  ({ requests, addresses, people, sessions, sessionsOf, forgetMoves }: Known) =>
  async ({ personId, objectId }: { readonly personId: string; readonly objectId?: string }): Promise<void> => {
    for (const session of await sessionsOf(personId)) await sessions.forget(session)
    await people.forget(personId)
    if (!objectId) return
    await addresses.forget(personKey(objectId))
    await forgetMoves(objectId)
    for (const id of await requests.naming(objectId)) await change(requests, id, kept => without(kept, objectId))
  }

interface Tidy {
  readonly requests: Requests
  readonly addresses: Addresses
  readonly addressKeys: () => Promise<readonly string[]>
  /** Everybody of whom a conversation has kept something. */
  readonly personIds: () => Promise<readonly string[]>
  readonly erase: (person: { readonly personId: string; readonly objectId?: string }) => Promise<void>
  /** How long each kind of record is kept. */
  readonly days: { readonly requests: number; readonly people: number }
  readonly now: () => Date
  /** Whether something may be erased on the word of the clock. */
  readonly believed: () => boolean
}

const prefix = personKey('')
const dayLong = 24 * 3_600_000

/** Whoever removed the bot while something waited for them may come back for so many days. */
const daysAway = 14

/** Lets go of what was too old at a moment: requests that were long over, and people who had long been silent or away. */
const letGo = async ({ requests, addresses, addressKeys, erase, days }: Tidy, at: number) => {
  const before = (count: number) => new Date(at - count * dayLong).toISOString()
  for (const id of await requests.overBefore(before(days.requests))) await requests.remove(id)
  for (const key of await addressKeys()) {
    const { seen, left } = await addresses.recall(key)
    const isOver = (left && left < before(daysAway)) || (seen && seen < before(days.people))
    if (!key.startsWith(prefix) || !isOver) continue
    const objectId = key.slice(prefix.length)
    await erase({ personId: objectId, objectId })
  }
}

/** Whoever was only ever met in groups, by a version that did not note when, counts as seen today. */
const meet = async ({ addresses, personIds }: Tidy, today: string) => {
  for (const id of await personIds()) {
    const keys = new Set([id, id.toLowerCase()].map(personKey))
    const known = await Promise.all([...keys].map(key => addresses.recall(key)))
    if (!known.some(({ seen }) => seen)) await addresses.remember(personKey(id), { seen: today })
  }
}

/** When the last look was. A look erases what was too old at the one before, a day ago at least. */
export const lastLook = async ({ recall }: Pick<Addresses, 'recall'>): Promise<string | undefined> =>
  (await recall(clockKey)).seen

/** Looks once a day for what is kept no longer; the look on the next day erases it. Resolves to whether it looked. */
export const tidying = (tidy: Tidy) => async (): Promise<boolean> => {
  const { addresses, now, believed } = tidy
  if (!believed()) return false
  const at = now().getTime()
  const last = Date.parse((await lastLook(addresses)) ?? '')
  const since = at - last
  if (since >= -dayLong && since < dayLong) return false
  // A look in the future was a wrong clock's.
  if (since >= dayLong) await letGo(tidy, last)
  await meet(tidy, new Date(at).toISOString().slice(0, 10))
  await addresses.remember(clockKey, { seen: new Date(at).toISOString() })
  return true
}
