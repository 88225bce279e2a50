import { personKey } from '../outbox.ts'
import type { State } from '../request.ts'
import type { Desk, Visitor } from './ports.ts'

/** Somebody still waits for what comes of these. */
const waiting: readonly State[] = ['drafted', 'waiting', 'sent']

const hasWork = async ({ requests }: Desk, objectId: string): Promise<boolean> => {
  const kept = await Promise.all((await requests.naming(objectId)).map(id => requests.find(id)))
  return kept.some(found => {
    const { state, asker, sender } = found?.request ?? {}
    return state !== undefined && waiting.includes(state) && [asker?.id, sender?.id].includes(objectId)
  })
}

/**
 * Somebody removed the bot. Whoever has work waiting may have done so in order to add it anew: they are erased only when they stay
 * away for some days (`retention.ts`). “Forget me” does not wait.
 */
export const left = async (person: Visitor, desk: Desk): Promise<void> => {
  const { objectId } = person
  if (!objectId || !(await hasWork(desk, objectId))) return desk.erase(person)
  await desk.addresses.remember(personKey(objectId), { paused: true, left: desk.now().toISOString() })
}
