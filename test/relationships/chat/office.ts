import type { Message } from '../../../src/presentation/message.ts'
import { createPresentation } from '../../../src/presentation/present.ts'
import { createFollowing } from '../../../src/relationships/access/follow.ts'
import { type AccessSettings, setsWith } from '../../../src/relationships/access/sets.ts'
import { bookFor } from '../../../src/relationships/chat/look-up.ts'
import { noticeFor } from '../../../src/relationships/chat/notices.ts'
import type { Desk, DeskSettings } from '../../../src/relationships/chat/ports.ts'
import { createStrike } from '../../../src/relationships/clock.ts'
import { createCourier } from '../../../src/relationships/deliver.ts'
import type { Address, Delivery } from '../../../src/relationships/messenger.ts'
import { type Parcel, personKey } from '../../../src/relationships/outbox.ts'
import type { AdminAccess, Admins, InvitationLinks, Relations } from '../../../src/relationships/ports.ts'
import { createRateLimit } from '../../../src/relationships/rate-limit.ts'
import type { Kept } from '../../../src/relationships/record.ts'
import { erasing } from '../../../src/relationships/retention.ts'
import type { Requests } from '../../../src/relationships/store.ts'
import type { Tenants } from '../../../src/relationships/tenant.ts'
import { createWatch } from '../../../src/relationships/watch.ts'
import { createTokens } from '../../../src/storage/card-tokens.ts'
import { createInMemory } from '../../../src/storage/in-memory.ts'
import { newApp, somebody } from '../../conversation/person.ts'
import { addressesInMemory, requestsInMemory } from '../../storage/in-memory.ts'

export const link =
  'https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=11111111-2222-3333-4444-555555555555&msppId=0#/partners/invitation'

export const contoso = {
  customerName: 'Contoso AB',
  tenant: 'contoso.se',
  contact: 'it@contoso.se',
  country: 'SE',
  mailLanguage: 'sv',
  relationship: 'reseller',
  note: 'Ring före tio',
}

interface Options {
  readonly links?: InvitationLinks
  readonly admins?: Admins
  readonly settings?: Partial<DeskSettings>
  readonly requests?: Requests
  readonly tenants?: Tenants
  readonly relations?: Relations
  readonly access?: AdminAccess
  readonly accessSettings?: Partial<AccessSettings>
}

const language = { anna: 'en', bo: 'en', cecilia: 'sv' } as const
type Name = keyof typeof language

/** A partner's office: Anna sells, Bo and Cecilia are admins. Its clock is moved by hand. */
export const newOffice = ({
  links,
  admins,
  settings,
  tenants,
  relations,
  access: microsoft,
  accessSettings,
  requests = requestsInMemory(),
}: Options = {}) => {
  let now = new Date('2026-11-23T09:00:00Z')
  const [memories, addresses] = [createInMemory(), addressesInMemory()]
  const told: { readonly to: string; readonly message: Message }[] = []
  const answers: Delivery[] = []
  const gdap: AccessSettings = {
    ...{ sets: setsWith([]), groups: [], days: 730, extends: false, minutes: [10, 60, 360], ...accessSettings },
  }
  const following =
    microsoft &&
    createFollowing({
      ...{ requests, access: microsoft, settings: gdap, book: () => bookFor(desk), random: () => 0 },
      failed: error => {
        throw error
      },
    })
  const desk: Desk = {
    ...(following && { access: { settings: gdap, following, soon: following.now } }),
    requests,
    addresses,
    links: links ?? { invite: async () => ({ kind: 'link', url: link }) },
    admins: admins ?? { isAdmin: async id => (['bo', 'cecilia'].includes(id) ? 'yes' : 'no') },
    ...(tenants && { tenants }),
    relations,
    tokens: createTokens('a key'),
    settings: {
      admins: ['bo', 'cecilia'],
      reminderDays: [7, 21],
      expiryDays: 90,
      timeZone: 'Europe/Stockholm',
      country: 'SE',
      ...settings,
    },
    now: () => now,
    erase: erasing({
      requests,
      addresses,
      people: memories.people,
      sessions: memories.sessions,
      sessionsOf: async () => [],
      forgetMoves: async () => {},
    }),
  }
  const app = newApp(memories, desk)
  const { present } = createPresentation()
  const failed = (error: unknown) => {
    throw error
  }
  const watch = relations && createWatch({ requests, relations, book: () => bookFor(desk), random: () => 0, failed })
  const courier = createCourier({
    records: requests,
    addresses,
    messenger: {
      deliver: async ({ reference = '' }: Address, message: Message) => {
        const answer = answers.shift() ?? 'delivered'
        if (answer === 'delivered') told.push({ to: reference, message })
        return answer
      },
    },
    say: async (kept: Kept, parcel: Parcel, address: Address) => {
      return present({ kind: 'request', said: await noticeFor(desk, kept, parcel, address) }, address.language ?? 'en')
    },
    strike: createStrike({ requests, book: () => bookFor(desk), watch, access: following }),
    rateLimit: createRateLimit(),
    now: () => now,
    zone: 'Europe/Stockholm',
    isHoliday: settings?.isHoliday,
    random: () => 0,
    failed,
  })
  return {
    desk,
    app,
    told,
    answers,
    courier,
    /** Somebody of the office, in their own chat with the bot. */
    meets: async (name: Name) => {
      await addresses.remember(personKey(name), { reference: name, language: language[name] })
      return somebody(app, { name, place: `${name}’s chat`, locale: language[name] })
    },
    /** Lets what is due reach people; each message is taken once. */
    delivers: async (): Promise<{ to: string; says: string; message: Message }[]> => {
      await courier.work()
      await watch?.idle()
      await following?.idle()
      await courier.work()
      return told.splice(0).map(({ to, message }) => ({ to, says: message.summary, message }))
    },
    waits: (days: number, hours = 0): void => {
      now = new Date(now.getTime() + (days * 24 + hours) * 3_600_000)
    },
  }
}
