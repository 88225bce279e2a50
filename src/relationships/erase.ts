import type { Addresses } from './messenger.ts'
import { personKey } from './outbox.ts'
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
