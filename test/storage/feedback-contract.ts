import { expect } from 'chai'
import type { Feedback, Rating } from '../../src/conversation/ports.ts'

export const ratingOf = (key: string, more: Partial<Rating> = {}): Rating => ({
  key,
  helpful: true,
  cells: [{ channel: 'ea', kind: 'usage', guidance: 'recreate-azure' }],
  statements: ['action.create-azure-subscription', 'notice.channels-coexist'],
  edition: '2020-06-17',
  language: 'sv',
  day: '2026-11-22',
  ...more,
})

/** What every store of ratings must do; `openEmpty` opens a new one, whose clock stands at 2026-11-22. */
export const feedbackContract = (where: string, openEmpty: () => Promise<Feedback>) => {
  it(`is nothing at first, and then all that was noted, in order (${where})`, async () => {
    const feedback = await openEmpty()
    expect(await feedback.all()).to.deep.equal([])
    const noted = [
      ratingOf('a'),
      ratingOf('b', { helpful: false, reason: 'wrong', comment: 'det ska vara ‹name›' }),
      ratingOf('c', { cells: [{ kind: 'license', guidance: 'prohibited' }] }),
      ratingOf('d', { topic: 'gdap-what', cells: [], statements: [], language: 'en' }),
    ]
    for (const rating of noted) await feedback.note(rating)
    expect(await feedback.all()).to.deep.equal(noted)
  })

  it(`is what somebody said last, once, and a word said twice is one (${where})`, async () => {
    const feedback = await openEmpty()
    const [yes, no] = [ratingOf('a'), ratingOf('a', { helpful: false, reason: 'unclear' })]
    for (const rating of [yes, ratingOf('b'), no, no]) await feedback.note(rating)
    expect(await feedback.all()).to.deep.equal([ratingOf('b'), no])
    await feedback.note(yes)
    expect(await feedback.all()).to.deep.equal([ratingOf('b'), yes])
  })

  it(`is all there when noted at once (${where})`, async () => {
    const feedback = await openEmpty()
    const keys = Array.from({ length: 200 }, (_, i) => `key ${i}`)
    await Promise.all(keys.map(key => feedback.note(ratingOf(key))))
    expect((await feedback.all()).map(({ key }) => key)).to.have.members(keys)
  })
}
