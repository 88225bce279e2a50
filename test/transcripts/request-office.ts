import type { Reply } from '../../src/conversation/replies.ts'
import { bookFor } from '../../src/relationships/chat/look-up.ts'
import { noticeFor } from '../../src/relationships/chat/notices.ts'
import { createStrike } from '../../src/relationships/clock.ts'
import { createCourier } from '../../src/relationships/deliver.ts'
import { personKey, placeKey } from '../../src/relationships/outbox.ts'
import { createRateLimit } from '../../src/relationships/rate-limit.ts'
import type { Kept } from '../../src/relationships/record.ts'
import { newOffice } from '../relationships/chat/office.ts'
import type { RequestPath } from './request-paths.ts'

export type Said = Extract<Reply, { kind: 'request' }>

/** Somebody is told something unasked. */
export interface Told {
  readonly to: string
  readonly reply: Said
}

/** An office in which everybody has talked to the bot, and a courier who notes what is told instead of sending it. */
export const openOffice = async ({ office: options }: RequestPath) => {
  const office = newOffice(typeof options === 'function' ? options() : options)
  const { desk } = office
  const told: Told[] = []
  for (const name of ['anna', 'bo', 'cecilia']) await desk.addresses.remember(personKey(name), { reference: name })
  await desk.addresses.remember(placeKey('admins'), { reference: 'bo' })
  const courier = createCourier<Kept, Told>({
    ...{ records: desk.requests, addresses: desk.addresses, now: desk.now },
    messenger: {
      deliver: async (_, message) => {
        told.push(message)
        return 'delivered'
      },
    },
    say: async (kept, parcel, address) => ({
      to: address.reference ?? '',
      reply: { kind: 'request', said: await noticeFor(desk, kept, parcel, address) },
    }),
    strike: createStrike({ requests: desk.requests, book: () => bookFor(desk), access: desk.access?.following }),
    rateLimit: createRateLimit(),
    ...{ zone: 'Europe/Stockholm', random: () => 0 },
    failed: error => {
      throw error
    },
  })
  const delivered = async () => {
    await courier.work() // what the clock does in one round is told in the next
    await desk.access?.following.idle()
    await courier.work()
    return told.splice(0)
  }
  return { office, desk, delivered }
}
