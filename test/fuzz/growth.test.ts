/** Nobody can write something that takes much longer than it is long: at every place where text comes in, in every shape. */
import { expect } from 'chai'
import { activities, shapes, terminal } from './entrances.ts'
import { openPlace, type Place } from './place.ts'

/** Teams takes 28 KB. */
const longest = 28_000
const tenth = longest / 10

/** Tenfold text takes at most so much longer (what grows with the square of its length takes a hundred times as long), and nobody counts what takes less than `floor` milliseconds of CPU. */
const most = 15
const floor = 8
/** Somebody else may need the processor at that moment: the best of so many times counts. */
const tries = 6
/** For figures each is tried more than once, so that nothing is compiled meanwhile. */
const least = process.env.FIGURES ? 5 : 1

/** Milliseconds of CPU that this process needs. */
const cpuOf = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const growthOf = (small: number, large: number) => Math.max(large, floor) / Math.max(small, floor)

let sent = 0
/** Never the same twice: a repeat would get the answer of the first, at once. */
const anew = (activity: object) => ({ ...activity, id: `${++sent}`, replyToId: `${sent}` })

type Work = (text: string) => unknown

/** The best of some times: no more are tried than are needed to see that it is within bounds. */
const bestOf = async (work: Work, text: (length: number) => string) => {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < tries && (round < least || growthOf(small, large) > most); round++) {
    small = Math.min(small, await cpuOf(() => work(text(tenth))))
    large = Math.min(large, await cpuOf(() => work(text(longest))))
  }
  return { small, large }
}

describe('Text that was written to take long', function () {
  this.timeout(300_000)
  let place: Place
  const slowest: (readonly [milliseconds: number, where: string, shape: string])[] = []
  before(async () => {
    place = await openPlace()
  })
  after(async () => {
    await place.close()
    if (process.env.FIGURES)
      for (const row of slowest.sort(([a], [b]) => b - a).slice(0, 20)) console.log('     ', ...row)
  })

  const takesNoLonger = async (where: string, work: Work) => {
    await work('hej')
    for (const [shape, text] of shapes) {
      const { small, large } = await bestOf(work, text)
      slowest.push([large, where, shape])
      expect(growthOf(small, large), `${where}: ${shape} takes ${small} ms, tenfold ${large} ms`).to.be.at.most(most)
    }
  }
  for (const [where, activity] of activities) {
    it(`takes no more than ${most} times as long when it is tenfold: ${where}`, () =>
      takesNoLonger(where, text => place.post(anew(activity(text)))))
  }
  for (const [where, work] of terminal) {
    it(`takes no more than ${most} times as long when it is tenfold: ${where}`, () => takesNoLonger(where, work))
  }
})
