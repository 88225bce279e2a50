import { expect } from 'chai'
import type { Requests } from '../../src/relationships/store.ts'
import { createWatch, hurry } from '../../src/relationships/watch.ts'
import { requestsInMemory } from '../storage/in-memory.ts'
import { newStores } from '../storage/postgres/stores.ts'
import { inState } from './world.ts'

const tenant = 'dddddddd-1111-4222-8333-444444444444'
const at = '2026-11-23T10:00:00.000Z'

/** Three copies of the bot beside one store, and how often Partner Center was asked by them. */
const copiesOf = async (requests: Requests, others: readonly Requests[]) => {
  const sent = inState('sent')
  const request = { ...sent, baseline: 'none' as const, details: { ...sent.details, tenant } }
  const look = {
    id: 'look',
    to: 'clock',
    of: 'look' as const,
    due: '2027-01-01T00:00:00.000Z',
    tries: 0,
    state: 'due' as const,
  }
  await requests.put({ version: 0, request, outbox: [look], taken: [] })
  const asked: string[] = []
  const relations = {
    look: async (id: string) => {
      asked.push(id)
      return 'ours' as const
    },
  }
  const book = { at, admins: [], reminderDays: [7], expiryDays: 90, zoneOf: () => 'UTC', lookMinutes: [10, 60] }
  const failed = (error: unknown) => {
    throw error
  }
  const copies = [requests, ...others].map(store =>
    createWatch({ requests: store, relations, book: async () => book, random: () => 0, failed }),
  )
  const due = async () => {
    const parcel = { id: request.id, parcel: 'look', to: 'clock' }
    await Promise.all(copies.map(copy => copy.due(parcel)))
    await Promise.all(copies.map(copy => copy.idle()))
  }
  return { asked, due, id: request.id }
}

const isAskedOnce = (stores: () => Promise<readonly [Requests, ...Requests[]]>) => {
  it('is done by one of them each time it is due', async () => {
    const [first, ...others] = await stores()
    const { asked, due, id } = await copiesOf(first, others)
    await Promise.all([first, ...others].map(store => hurry(store, tenant, at)))
    expect((await first.find(id))?.outbox[0]?.due).to.equal(at)
    await due()
    expect(asked).to.deep.equal([tenant])
    const kept = await first.find(id)
    expect(kept?.request.trail.filter(({ did }) => did === 'accept')).to.have.length(1)
    const told = kept?.outbox.filter(({ of }) => of === 'accept').map(({ to }) => to)
    expect(told).to.deep.equal([...new Set(told)])
  })
}

describe('Asking Partner Center, in three copies beside one store,', () => {
  isAskedOnce(async () => {
    const requests = requestsInMemory()
    return [requests, requests, requests]
  })
})

describe('Asking Partner Center, in three processes beside PostgreSQL,', () => {
  const { emptied, open } = newStores()
  isAskedOnce(async () => {
    const [one, two, three] = [await emptied(), await open(), await open()]
    return [one.archive.requests, two.archive.requests, three.archive.requests]
  })
})
