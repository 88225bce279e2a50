import { expect } from 'chai'
import { begun } from '../../src/relationships/record.ts'
import type { State } from '../../src/relationships/request.ts'
import { erasing, tidying } from '../../src/relationships/retention.ts'
import { change } from '../../src/relationships/store.ts'
import { createCalendar } from '../../src/runtime/calendar.ts'
import { createLog } from '../../src/runtime/log.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { movedClock } from '../runtime/moved-clock.ts'
import { addressesInMemory, requestsInMemory } from '../storage/in-memory.ts'
import { details } from './details.ts'

const at = (iso: string) => ({ at: iso, admins: ['person:bo'], reminderDays: [7], expiryDays: 90, zoneOf: () => 'UTC' })

/** Milliseconds. */
const day = 24 * 3_600_000

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
  const addressKeys = async () => ['person:anna', 'person:bo', 'place:admins', 'person:cecilia', 'clock']
  const personIds = async () => {
    const known = await Promise.all(['anna', 'cecilia'].map(async id => ({ id, ...(await people.recall(id)) })))
    return known.filter(({ language }) => language).map(({ id }) => id)
  }
  const { clock, pass, set } = movedClock(Date.parse('2026-11-23T09:00:00Z'))
  const lines: string[] = []
  const log = createLog('info', line => lines.push(JSON.parse(line).event))
  /** What a process does that starts now: it looks every hour. */
  const start = () => {
    const { now, believed, compare } = createCalendar(clock, log)
    const days = { requests: 365, people: 180 }
    return { compare, tidy: tidying({ requests, addresses, addressKeys, personIds, erase, days, now, believed }) }
  }
  const { tidy } = start()
  const hours = async (count: number, look = tidy) => {
    for (let hour = 0; hour < count; hour++) {
      await look()
      pass(3_600_000)
    }
  }
  const left = async () => (await requests.list({ page: 0, size: 9 })).kept.map(({ request }) => request.id)
  return { requests, addresses, people, sessions, hours, left, set, start, lines }
}

describe('What is kept no longer than it is needed', () => {
  it('lets go of requests that have long been over, and of no others', async () => {
    const { left, hours } = await aged()
    await hours(26)
    expect(await left()).to.have.members(['waiting', 'sent'])
  })

  it('lets go of people who have long been silent: requests keep their trail, without the name', async () => {
    const { requests, addresses, people, sessions, hours } = await aged()
    await hours(26)
    expect(await addresses.recall('person:anna')).to.deep.equal({})
    expect(await people.recall('anna')).to.deep.equal({})
    expect(await sessions.recall('chat|anna')).to.deep.equal({})
    expect(await addresses.recall('person:bo')).to.have.property('reference')
    expect(await addresses.recall('place:admins')).to.have.property('reference')
    const kept = await requests.find('sent')
    expect(JSON.stringify(kept)).not.to.match(/anna/i)
    expect(kept?.request.trail).to.have.length(2)
  })

  it('goes at the second of two looks, a day apart, and not before, however often somebody starts', async () => {
    const { left, hours, start } = await aged()
    for (let starts = 0; starts < 8; starts++) await hours(3, start().tidy)
    expect(await left()).to.have.length(4)
    await hours(2, start().tidy)
    expect(await left()).to.have.length(2)
  })

  it('is not what somebody says who was only ever met in groups: they are forgotten like everybody else', async () => {
    const { people, addresses, hours } = await aged()
    await people.remember('cecilia', { language: 'sv' })
    await hours(24 * 180)
    expect(await people.recall('cecilia'), 'noticed by the first look').to.deep.equal({ language: 'sv' })
    await hours(24 * 3)
    expect(await people.recall('cecilia')).to.deep.equal({})
    expect(await addresses.recall('person:cecilia')).to.deep.equal({})
  })

  for (const [how, days] of [
    ['four hundred days ahead', 400],
    ['fifteen hundred days ahead', 1_500],
    ['four hundred days back', -400],
  ] as const) {
    it(`is nothing that is young, when the clock is set ${how} for twenty hours`, async () => {
      const { requests, people, hours, left, set } = await aged()
      await requests.put(begun('new', details, { id: 'bo', name: 'Bo' }, true, at('2026-11-23T08:00:00.000Z')))
      await change(requests, 'new', kept => ({ ...kept, request: { ...kept.request, state: 'accepted' as const } }))
      await people.remember('bo', { language: 'sv' })
      await hours(26)
      set(days * day)
      await hours(20)
      set(-days * day)
      await hours(50)
      expect(await left()).to.have.members(['waiting', 'sent', 'new'])
      expect(await people.recall('bo')).to.deep.equal({ language: 'sv' })
    })

    it(`is nothing at all for a day, and that is said, when somebody starts with a clock that is ${how}`, async () => {
      const { hours, left, set, start, lines } = await aged()
      await hours(1)
      set(days * day)
      const { compare, tidy } = start()
      compare(new Date('2026-11-23T09:00:00Z'))
      expect(lines).to.deep.equal([
        'the clock is far from the newest record: nothing is reminded, expired or erased for a day',
      ])
      await hours(20, tidy)
      expect(await left()).to.have.length(4)
      set(-days * day)
      await hours(26, tidy)
      expect(await left(), 'once it is right, it is believed').to.have.members(['waiting', 'sent'])
    })
  }
})
