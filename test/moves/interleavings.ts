import { expect } from 'chai'
import fc from 'fast-check'
import type { KeptMoves } from '../../src/moves/case.ts'
import type { MoveAct } from '../../src/moves/events.ts'
import { atThePlanner } from '../../src/moves/handle.ts'
import type { MoveBook, Planner } from '../../src/moves/ports.ts'
import { weekends } from '../../src/plan/calendar.ts'
import { type Fate, type Guarded, newGates, arrive as reaches, runOut } from '../relationships/crashing.ts'
import { fate, moves } from '../relationships/interleavings.ts'
import { addressesInMemory, requestsInMemory } from '../storage/in-memory.ts'
import { licenses, typed } from './room.ts'
import { reminding } from './told.ts'

/** What outlives a process: the people, what reached them, and the time. Records are the store's. */
export const newMoveWorld = () => ({
  records: new Map<string, KeptMoves>(),
  addresses: addressesInMemory(),
  requests: requestsInMemory(),
  arrived: [] as string[],
  fates: [] as Fate[],
  now: new Date('2026-11-30T09:00:00Z'),
  made: 0,
})
export type MoveWorld = ReturnType<typeof newMoveWorld>

/** Anna and Bo plan in one chat; whose plan it is is reminded in person. */
const visitor = (name: string) => ({ personId: name, placeId: 'team', objectId: name, name, group: true }) as const
const owner = 'place:team'

/** A process: every wait in it is at a gate. */
export const startPlanning = (world: MoveWorld, bookFor: (guarded: Guarded) => MoveBook) => {
  const { waiting, guarded } = newGates()
  const planner: Planner = {
    ...{ moves: bookFor(guarded), requests: world.requests, admins: { isAdmin: async () => 'no' } },
    ...{ now: () => world.now, off: weekends, timeZone: 'UTC', newId: () => `move-${++world.made}` },
  }
  const courier = reminding(planner, world.addresses, ({ id, move }, days) =>
    reaches(world, guarded, `${id} ${move.termEnd} ${days}`),
  )
  const taps = (name: string, { days, act }: Timed) => {
    world.now = new Date(Math.max(world.now.getTime(), Date.parse('2026-11-30T09:00:00Z') + days * 86_400_000))
    return atThePlanner(act, visitor(name), '2026-11-30', planner)
  }
  return { waiting, courier, taps, planner }
}
export type Planning = ReturnType<typeof startPlanning>

/** What somebody does, and how many days have passed by then. */
interface Timed {
  readonly days: number
  readonly act: MoveAct
}

const make = (termEnd: string, id?: string): MoveAct => ({
  ...{ do: 'make', shown: licenses, typed: { ...typed, termEnd }, ...(id && { id }) },
})

const wanted = fc.constantFrom<MoveAct>(
  make('2027-06-30', 'move-1'),
  make('2027-03-31', 'move-1'),
  make('2027-02-26'),
  { do: 'snooze', id: 'move-1' },
  { do: 'replan', id: 'move-1' },
  { do: 'drop', id: 'move-2', sure: true },
  { do: 'mark', id: 'move-1', step: 'send-transfer', as: 'done' },
)

/** All that is random in one run: what happens in which order, what people tap and when, what becomes of messages. */
export const moveChances = [
  moves,
  fc.array(fc.record({ name: fc.constantFrom('anna', 'bo'), act: wanted, after: fc.nat(20) }), { maxLength: 12 }),
  fc.array(fate, { maxLength: 8, size: 'max' }),
] as const

type Wanted = { readonly name: string; readonly act: MoveAct; readonly after: number }

/** A world in which both can be reached, and what they are going to tap, day after day. */
export const newMoveRun = async (wanted: readonly Wanted[], fates: readonly Fate[]) => {
  const world = newMoveWorld()
  for (const name of ['anna', 'bo']) await world.addresses.remember(`person:${name}`, { reference: name })
  world.fates.push(...fates)
  let days = 0
  const taps = [{ name: 'anna', act: make('2027-03-31', 'move-1'), after: 0 }, ...wanted].map(
    ({ name, act, after }) => {
      days += after
      return { name, act: { days, act } }
    },
  )
  return { world, taps }
}

type Tapped = Awaited<ReturnType<typeof newMoveRun>>['taps'][number]

/** The last process is not killed: people tap again what they had no answer to, everybody is back, and all ends pass. */
export const restOfMoves = async (world: MoveWorld, taps: readonly Tapped[], process: Planning): Promise<void> => {
  world.fates.length = 0
  await runOut(process, process.courier.recover())
  for (const { name, act } of taps) await runOut(process, process.taps(name, act))
  for (let day = 0; day < 230; day++) {
    for (const name of ['anna', 'bo']) await world.addresses.forget(`person:${name}`, 'paused')
    await runOut(process, process.courier.work())
    world.now = new Date(world.now.getTime() + 86_400_000)
  }
}

/** Nothing reached anybody twice, everything was told or is known to be in doubt, and nobody waits for anything. */
export const checkMoves = (world: MoveWorld, kept: KeptMoves | undefined): void => {
  if (!kept) throw new Error('What was planned is lost.')
  expect(kept.owner).to.equal(owner)
  expect(new Set(world.arrived).size, world.arrived.join('\n')).to.equal(world.arrived.length)
  expect(new Set(kept.outbox.map(({ id }) => id)).size).to.equal(kept.outbox.length)
  const told = (end: string) => world.arrived.filter(message => message.startsWith(end)).length
  for (const [id, fact] of Object.entries(kept.facts)) {
    if (!('answers' in fact)) continue
    const its = kept.outbox.filter(parcel => parcel.id.startsWith(`${id}/remind/${fact.termEnd}`))
    const counted = (state: string) => its.filter(parcel => parcel.state === state).length
    expect(counted('due') + counted('under-way'), 'what still waits').to.equal(0)
    expect(told(`${id} ${fact.termEnd}`)).to.be.within(counted('delivered'), counted('delivered') + counted('in-doubt'))
  }
}
