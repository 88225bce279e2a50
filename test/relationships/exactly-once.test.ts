import fc from 'fast-check'
import { startProcess } from './crashing.ts'
import { chances, check, live, newRun, rest } from './interleavings.ts'

const runs = 1000

describe(`Exactly once (${runs} random interleavings of repeats, double clicks, two admins and killed processes)`, () => {
  it('never two effects for one intent, never a lost one', () =>
    fc.assert(
      fc.asyncProperty(...chances, async (moves, wanted, fates) => {
        const { world, taps } = await newRun(wanted, fates)
        await live(world, taps, moves, { count: 1, start: startProcess })
        await rest(world, taps, startProcess(world))
        check(world, taps, [...world.records.values()])
      }),
      { numRuns: runs },
    )).timeout(300_000)
})
