import { expect } from 'chai'
import { erasing } from '../../src/relationships/erase.ts'
import { begun } from '../../src/relationships/record.ts'
import type { State } from '../../src/relationships/request.ts'
import { tidying } from '../../src/relationships/retention.ts'
import { change } from '../../src/relationships/store.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { addressesInMemory, requestsInMemory } from '../storage/in-memory.ts'
import { details } from './details.ts'

const at = (iso: string) => ({ at: iso, admins: ['person:bo'], reminderDays: [7], expiryDays: 90, zoneOf: () => 'UTC' })

/** Requests of a year ago in every state, and two people, one of them silent for long. */
const aged = async () => {
  const [requests, addresses, { people, sessions }] = [requestsInMemory(), addressesInMemory(), createInMemory()]
  for (const state of ['waiting', 'sent', 'accepted', 'withdrawn'] as const satisfies readonly State[]) {
    await requests.put(begun(state, details, { id: 'anna', name: 'Anna' }, true, at('2025-11-01T09:00:00.000Z')))
    await change(requests, state, kept => ({ ...kept, request: { ...kept.request, state } }))
  }
  await addresses.remember('person:anna', { reference: 'somewhere', seen: '2026-01-01' })
  await addresses.remember('person:bo', { reference: 'somewhere', seen: '2026-11-20' })
  await addresses.remember('place:admins', { reference: 'somewhere', seen: '2026-01-01' })
  await people.remember('anna', { language: 'sv' })
  await sessions.remember('chat|anna', { channel: 'ea' })
  const erase = erasing({
    requests,
    addresses,
    people,
    sessions,
    sessionsOf: async id => [`chat|${id}`],
    forgetMoves: async () => {},
  })
  const addressKeys = async () => ['person:anna', 'person:bo', 'place:admins']
  const now = () => new Date('2026-11-23T09:00:00Z')
  const tidy = tidying({ requests, addresses, addressKeys, erase, days: { requests: 365, people: 180 }, now })
  return { requests, addresses, people, sessions, tidy }
}

describe('What is kept no longer than it is needed', () => {
  it('lets go of requests that have long been over, and of no others', async () => {
    const { requests, tidy } = await aged()
    await tidy()
    const { kept } = await requests.list({ page: 0, size: 9 })
    expect(kept.map(({ request }) => request.id)).to.have.members(['waiting', 'sent'])
  })

  it('lets go of people who have long been silent: requests keep their trail, without the name', async () => {
    const { requests, addresses, people, sessions, tidy } = await aged()
    await tidy()
    expect(await addresses.recall('person:anna')).to.deep.equal({})
    expect(await people.recall('anna')).to.deep.equal({})
    expect(await sessions.recall('chat|anna')).to.deep.equal({})
    expect(await addresses.recall('person:bo')).to.have.property('reference')
    expect(await addresses.recall('place:admins')).to.have.property('reference')
    const kept = await requests.find('sent')
    expect(JSON.stringify(kept)).not.to.match(/anna/i)
    expect(kept?.request.trail).to.have.length(2)
  })
})
