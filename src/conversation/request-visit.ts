import { mayDo, maySee } from '../relationships/actors.ts'
import { type Decision, decide, type Kept } from '../relationships/kept.ts'
import { type Intent, transitions } from '../relationships/life.ts'
import { type Postbook, personKey, placeKey } from '../relationships/outbox.ts'
import type { Deed } from '../relationships/request.ts'
import type { Person } from './ports.ts'
import type { OnCard, RequestSaid, Somebody } from './request-events.ts'
import type { Desk } from './request-ports.ts'
import type { Denial, Seen } from './request-seen.ts'

/** Somebody at the desk: vouched for by Entra, and asked anew whether they are an admin. */
export interface Visit {
  readonly desk: Desk
  readonly person: Person
  readonly me: Somebody
  /** The directory could not say whether they are an admin; that counts as no. */
  readonly unsure: boolean
  readonly key: string
  /** Whose their cards are: in the admins' chat everybody's. */
  readonly viewer: string
  readonly zone: string
}

export const decline = (why: Denial): RequestSaid => ({ said: 'no', why })

/** Lets somebody in, or says why not. What concerns a customer is not shown where others read along. */
export const greet = async (person: Person, desk: Desk): Promise<Visit | RequestSaid> => {
  const { objectId, name } = person
  if (!objectId) return decline('not-signed-in')
  if (person.group && person.placeId !== desk.settings.adminPlace) return decline('in-a-group')
  const answer = await desk.admins.isAdmin(objectId)
  const who = { id: objectId, ...(name && { name }) }
  return {
    desk,
    person,
    me: { kind: 'person', who, admin: answer === 'yes' },
    unsure: answer === 'unknown',
    key: personKey(objectId),
    viewer: person.group ? '' : objectId,
    zone: person.timeZone ?? desk.settings.timeZone,
  }
}

/** Whom to tell about what is written down now. */
export const bookFor = async ({ settings, addresses, now }: Omit<Desk, 'links' | 'admins'>): Promise<Postbook> => {
  const { adminPlace, admins: ids, reminderDays, expiryDays, timeZone } = settings
  const admins = adminPlace ? [placeKey(adminPlace)] : ids.map(personKey)
  const zones = new Map<string, string>()
  for (const key of admins) zones.set(key, (await addresses.recall(key)).timeZone ?? timeZone)
  return { at: now().toISOString(), admins, reminderDays, expiryDays, zoneOf: key => zones.get(key) ?? timeZone }
}

const about = (id: string, revision: number, viewer: string) => ['request', id, `${revision}`, viewer]

/** A card in the admins' chat is for whoever taps it: it names no viewer. */
export const tokenFor = ({ tokens }: Pick<Desk, 'tokens'>, id: string, revision: number, viewer = ''): string =>
  tokens.issue(about(id, revision, viewer))

export const isOurs = ({ desk, me }: Visit, { id, revision, token }: OnCard): boolean =>
  [me.who.id, ''].some(viewer => desk.tokens.holds(token, about(id, revision, viewer)))

const deeds = Object.keys(transitions) as Exclude<Deed, 'draft'>[]

/** A request as somebody sees it now, with what they may do to it. */
export const seen = (
  { desk, me, zone, viewer }: Pick<Visit, 'desk' | 'me' | 'zone' | 'viewer'>,
  { request, outbox }: Kept,
): Seen => ({
  request,
  may: deeds.filter(deed => transitions[deed].from.includes(request.state) && mayDo(deed, me, request)),
  admin: me.admin,
  token: tokenFor(desk, request.id, request.revision, viewer),
  zone,
  inDoubt: outbox.filter(({ state }) => state === 'in-doubt').length,
})

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
