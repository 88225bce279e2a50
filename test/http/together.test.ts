import { expect } from 'chai'
import { together } from '../../src/http/together.ts'

describe('What comes in at the same time', () => {
  it('goes on step by step side by side, in the order in which it came', async () => {
    const steps: string[] = []
    const walk = async (who: string) => {
      await together()
      for (const step of [1, 2, 3]) {
        steps.push(`${who}${step}`)
        await undefined
      }
    }
    // Each comes in by an event of its own, as requests do.
    const comingIn = (who: string) => new Promise(resolve => setImmediate(() => resolve(walk(who))))
    await Promise.all(['a', 'b', 'c'].map(comingIn))
    expect(steps).to.deep.equal(['a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'a3', 'b3', 'c3'])
  })

  it('does not wait for what comes later', async () => {
    const first = together()
    expect(together()).to.equal(first)
    await first
    const later = together()
    expect(later).not.to.equal(first)
    await later
  })
})
