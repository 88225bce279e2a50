import { expect } from 'chai'
import fc from 'fast-check'
import type { KeptMoves } from '../../src/moves/case.ts'
import { recordsOn } from '../../src/storage/indexed-records.ts'
import { takingTurns } from '../../src/storage/queue.ts'
import { listedMoves } from '../../src/storage/record-index.ts'
import type { Guarded } from '../relationships/crashing.ts'
import { live } from '../relationships/interleavings.ts'
import { checkMoves, type MoveWorld, moveChances, newMoveRun, restOfMoves, startPlanning } from './interleavings.ts'

const runs = 100

/** Records on the world's own disk, of which one process has all. */
const onShelf = (world: MoveWorld, guarded: Guarded) =>
  recordsOn(
    {
      read: (id: string) => guarded(() => world.records.get(id)),
      write: (kept: KeptMoves) => guarded(() => void world.records.set(kept.owner, structuredClone(kept))),
      remove: (id: string) => guarded(() => void world.records.delete(id)),
      inTurn: takingTurns(),
    },
    listedMoves,
    [...world.records.values()],
  )

describe(`A plan and its reminders, exactly once (${runs} random interleavings of two people, deliveries and killed processes)`, () => {
  it('never one reminder twice, never one lost', async () => {
    let arrived = 0
    await fc.assert(
      fc.asyncProperty(...moveChances, async (moves, wanted, fates) => {
        const { world, taps } = await newMoveRun(wanted, fates)
        const start = (place: MoveWorld) => startPlanning(place, guarded => onShelf(place, guarded))
        await live(world, taps, moves, { count: 1, start })
        await restOfMoves(world, taps, start(world))
        checkMoves(world, world.records.get('place:team'))
        arrived += world.arrived.length
      }),
      { numRuns: runs },
    )
    expect(arrived, 'reminders that came').to.be.above(runs)
  }).timeout(120_000)
})
