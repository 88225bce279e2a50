import type { Addresses } from './messenger.ts'
import type { Requests } from './store.ts'

interface Tidy {
  readonly requests: Requests
  readonly addresses: Addresses
  readonly addressKeys: () => Promise<readonly string[]>
  readonly erase: (person: { readonly personId: string; readonly objectId?: string }) => Promise<void>
  /** How long each kind of record is kept. */
  readonly days: { readonly requests: number; readonly people: number }
  readonly now: () => Date
}

const prefix = 'person:'

/** Whoever removed the bot while something waited for them may come back for so many days. */
const daysAway = 14

/** Lets go of requests that have long been over, and of people who have long been silent. */
export const tidying =
  ({ requests, addresses, addressKeys, erase, days, now }: Tidy) =>
  async (): Promise<void> => {
    const before = (count: number) => new Date(now().getTime() - count * 24 * 3_600_000).toISOString()
    for (const id of await requests.overBefore(before(days.requests))) await requests.remove(id)
    for (const key of await addressKeys()) {
      const { seen, left } = await addresses.recall(key)
      const isOver = (left && left < before(daysAway)) || (seen && seen < before(days.people))
      if (!key.startsWith(prefix) || !isOver) continue
      const objectId = key.slice(prefix.length)
      await erase({ personId: objectId, objectId })
    }
  }
