import { writeSync } from 'node:fs'
import { atTheDesk } from '../../src/relationships/chat/handle.ts'
import { bookFor } from '../../src/relationships/chat/look-up.ts'
import type { Desk } from '../../src/relationships/chat/ports.ts'
import { createStrike } from '../../src/relationships/clock.ts'
import { createCourier } from '../../src/relationships/deliver.ts'
import { personKey } from '../../src/relationships/outbox.ts'
import type { RateLimit } from '../../src/relationships/rate-limit.ts'
import type { Kept } from '../../src/relationships/record.ts'
import { openFiles } from '../../src/storage/folder/files.ts'
import { createEmbedded } from '../../src/storage/folder/lowdb.ts'
import { openArchive } from '../../src/storage/folder/open.ts'
import { details } from '../relationships/details.ts'
import { nothingToLog } from '../storage/logs.ts'
import type { Told } from './ledger.ts'
import { planForEver, remindForEver } from './planning.ts'

const link =
  'https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=11111111-2222-3333-4444-555555555555&msppId=0#/partners/invitation'

/** Tells the parent at once: what stands here outlives the kill. */
const tell = (told: Told): void => void writeSync(1, `${JSON.stringify(told)}\n`)

type Rooms = Awaited<ReturnType<typeof open>>

const open = async (dataDir: string) => {
  const files = await openFiles({ dataDir, log: nothingToLog, patience: 5 })
  const [store, archive] = [await createEmbedded(files), await openArchive(files)]
  const desk: Desk = {
    ...archive,
    links: { invite: async () => ({ kind: 'link', url: link }) },
    admins: { isAdmin: async id => (id === 'anna' ? 'no' : 'yes') },
    settings: { admins: ['bo', 'cecilia'], reminderDays: [7, 21], expiryDays: 90, timeZone: 'UTC' },
    now: () => new Date(),
    erase: async () => {},
  }
  return { store, archive, desk }
}

const some = (upTo: number) => Math.floor(Math.random() * upTo)

/** People answer, change their minds and start over; each of them is one worker's. */
const answerForEver = async ({ store: { sessions } }: Rooms, worker: number): Promise<void> => {
  for (;;) {
    const id = `${worker}|person ${some(5)}`
    const facts = [{ channel: 'ea' }, { channel: 'open', kind: 'usage' }, { kind: 'both' }, undefined][some(4)] as
      | { channel?: 'ea' | 'open'; kind?: 'usage' | 'both' }
      | undefined
    const before = await sessions.recall(id)
    tell({ tells: 'trying', id, facts: facts ? { ...before, ...facts } : {} })
    if (facts) await sessions.remember(id, facts)
    else await sessions.forget(id)
    tell({ tells: 'answered', id, facts: await sessions.recall(id) })
  }
}

/** Anna asks for the same customer again and again, more often than a person may: here she is neither questioned nor refused. */
const unquestioned = (desk: Desk): Desk => ({
  ...desk,
  requests: { ...desk.requests, list: async () => ({ kept: [], total: 0 }) },
})

/** Anna asks, Bo sends, and he notes the customer's yes: a double click on each. */
const requestForEver = async ({ desk: real }: Rooms): Promise<void> => {
  const desk = unquestioned(real)
  const as = (id: string) => ({ sessionId: id, personId: id, placeId: id, objectId: id })
  for (;;) {
    const token = desk.tokens.issue(['form', 'anna'])
    const id = token.split('.')[0] ?? ''
    const submit = { do: 'submit', token, details, ask: true } as const
    await Promise.all([atTheDesk(submit, as('anna'), {}, desk), atTheDesk(submit, as('anna'), {}, desk)])
    tell({ tells: 'done', id, did: 'ask' })
    for (const deed of ['mail', 'send', 'accept'] as const) {
      const revision = (await desk.requests.find(id))?.request.revision ?? 0
      const on = { id, revision, token: desk.tokens.issue(['request', id, `${revision}`, 'bo']) }
      const act = deed === 'mail' ? ({ do: 'mail', on } as const) : ({ do: 'step', on, intent: { do: deed } } as const)
      await Promise.all([atTheDesk(act, as('bo'), {}, desk), atTheDesk(act, as('bo'), {}, desk)])
      tell({ tells: 'done', id, did: deed === 'mail' ? 'prepare' : deed })
    }
  }
}

const deliverForEver = async ({ archive, desk }: Rooms): Promise<void> => {
  const { requests, addresses } = archive
  const courier = createCourier<Kept, string>({
    ...{ records: requests, addresses, rateLimit: { allows: () => true, note: () => {} } satisfies RateLimit },
    messenger: {
      deliver: async (_, message) => {
        tell({ tells: 'arrived', message })
        return 'delivered'
      },
    },
    say: async ({ request }, parcel) => `${request.id} ${parcel.id} ${parcel.to}`,
    strike: createStrike({ requests, book: () => bookFor(desk) }),
    now: desk.now,
    zone: 'UTC',
    random: Math.random,
    failed: error => {
      throw error
    },
  })
  await courier.recover()
  for (const name of ['anna', 'bo', 'cecilia']) await addresses.remember(personKey(name), { reference: name })
  for (;;) {
    await courier.work()
    await new Promise(resolve => setTimeout(resolve, 1))
  }
}

const [, , dataDir = ''] = process.argv
const rooms = await open(dataDir)
tell({ tells: 'alive' })
const answering = Array.from({ length: 6 }, (_, worker) => answerForEver(rooms, worker))
const plans = [planForEver(rooms.archive, tell), remindForEver(rooms.archive, tell)]
await Promise.all([...answering, requestForEver(rooms), requestForEver(rooms), deliverForEver(rooms), ...plans])
