import type { Intent } from '../lifecycle.ts'
import type { Postbook } from '../outbox.ts'
import { maySee } from '../permissions.ts'
import { type Decision, decide, type Kept } from '../record.ts'
import type { OnCard, RequestSaid } from './events.ts'
import type { Desk } from './ports.ts'
import { adminKeys } from './reach.ts'
import { decline, type Visit } from './visit.ts'

/** Whom to tell about what is written down now. */
export const bookFor = async ({ settings, addresses, now }: Omit<Desk, 'links' | 'admins'>): Promise<Postbook> => {
  const { reminderDays, expiryDays, timeZone, isHoliday, lookMinutes } = settings
  const admins = adminKeys(settings)
  const zones = new Map<string, string>()
  for (const key of admins) zones.set(key, (await addresses.recall(key)).timeZone ?? timeZone)
  const zoneOf = (key: string) => zones.get(key) ?? timeZone
  return { at: now().toISOString(), admins, reminderDays, expiryDays, zoneOf, isHoliday, lookMinutes }
}

/** What is kept of a request, for one who may see it; to everybody else it is as if it did not exist. */
export const lookUp = async (visit: Visit, id: string): Promise<Kept | RequestSaid> => {
  const kept = await visit.desk.requests.find(id)
  if (!kept) return decline('gone')
  if (maySee(visit.me, kept.request)) return kept
  return decline(visit.unsure ? 'unsure' : 'not-yours')
}

/** Takes a step, until nobody comes between reading and writing. Writing it is all that happens here. */
export const take = async (
  { desk, me }: Visit,
  { id, revision, token }: OnCard,
  intent: Intent,
): Promise<{ readonly kept: Kept; readonly decision: Decision } | undefined> => {
  const book = await bookFor(desk)
  for (;;) {
    const kept = await desk.requests.find(id)
    if (!kept) return undefined
    const decision = decide(kept, { revision, token, intent, actor: me }, book)
    if (decision.kind !== 'done') return { kept, decision }
    const now = await desk.requests.put(decision.kept)
    if (now) return { kept: now, decision }
  }
}
