import fc from 'fast-check'
import { personKey } from '../../src/relationships/outbox.ts'
import { newWorld, startProcess } from './crashing.ts'
import { check, fate, live, moves, people, rest, tap, tapsFrom } from './interleavings.ts'

const runs = 1000

describe(`Exactly once (${runs} random interleavings of repeats, double clicks, two admins and killed processes)`, () => {
  it('never two effects for one intent, never a lost one', () =>
    fc.assert(
      fc.asyncProperty(
        moves,
        fc.array(tap, { maxLength: 10, size: 'max' }),
        fc.array(fate, { maxLength: 12, size: 'max' }),
        async (moves, wanted, fates) => {
          const world = newWorld()
          for (const name of people) await world.addresses.remember(personKey(name), { reference: name })
          const taps = tapsFrom(world, wanted)
          world.fates.push(...fates)
          await live(world, taps, moves, { count: 1, start: startProcess })
          await rest(world, taps, startProcess(world))
          check(world, taps, [...world.records.values()])
        },
      ),
      { numRuns: runs },
    )).timeout(300_000)
})
