import type { Person } from '../../conversation/ports.ts'
import { personKey } from '../outbox.ts'
import type { RequestSaid, Somebody } from './events.ts'
import type { Desk } from './ports.ts'
import type { Denial } from './seen.ts'

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
