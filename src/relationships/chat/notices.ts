import type { Address } from '../messenger.ts'
import { type Parcel, personKey } from '../outbox.ts'
import type { Kept } from '../record.ts'
import type { RequestSaid, Somebody } from './events.ts'
import type { Desk } from './ports.ts'
import { withTwins } from './twins.ts'
import { seen } from './visit.ts'

/**
 * What a parcel says: the request as it is now, and why it is told. An asker gets an asker's card and everybody else an
 * admin's; whether they are one is asked when they tap.
 */
export const noticeFor = (desk: Desk, kept: Kept, { to, of }: Parcel, address: Address): Promise<RequestSaid> => {
  const { request } = kept
  const sender = request.sender && to === personKey(request.sender.id)
  const asker = to === personKey(request.asker.id) && !sender
  const me: Somebody = { kind: 'person', who: asker ? request.asker : { id: '' }, admin: !asker }
  const zone = address.timeZone ?? desk.settings.timeZone
  const viewer = to.startsWith('person:') ? to.slice('person:'.length) : ''
  return withTwins(desk, {
    said: 'request',
    seen: seen({ desk, me, zone, viewer }, kept),
    ...(to.startsWith('place:') && { mention: of === 'remind' && request.sender ? 'sender' : 'asker' }),
    ...(of !== 'look' && of !== 'access' && { notice: { kind: 'told', of } }),
  })
}
