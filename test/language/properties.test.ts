/** What holds for every text, however strange. */
import { expect } from 'chai'
import fc from 'fast-check'
import { say } from './speaking.ts'

const anyText = fc.oneof(
  fc.string({ maxLength: 10_000, unit: 'grapheme' }),
  fc.string({ maxLength: 10_000, unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('EA', 'inte', 'azure', 'utan', 'open', ',', 'eller', 'vet inte', '?', 'csp', 'nej', 'partner'),
      { maxLength: 400 },
    )
    .map(words => words.join(' ')),
)

describe('whatever a person types', () => {
  it('it never throws, and says the same twice', () =>
    fc.assert(
      fc.property(anyText, text => {
        expect(say(text)).to.deep.equal(say(text))
      }),
      { numRuns: 200 },
    ))

  it('gibberish states no facts', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bcdfghjklqxz'), minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 8 }), words => {
        expect(say(words.join(' ')).facts).to.deep.equal({})
      }),
    )
  })

  it('a confidence is a share, and offers are three at most', () =>
    fc.assert(
      fc.property(anyText, text => {
        const { confidence, offers } = say(text)
        expect(confidence).to.be.within(0, 1)
        expect(offers.length).to.be.at.most(3)
      }),
      { numRuns: 100 },
    ))

  it('what stands beyond 500 characters is not read, and that is said', () => {
    const { cut, facts } = say(`${'hmm '.repeat(125)} azure via EA`)
    expect(cut).to.equal(true)
    expect(facts).to.deep.equal({})
    expect(say('azure via EA').cut).to.equal(undefined)
  })

  for (const nasty of [
    'a'.repeat(10_000),
    'inte '.repeat(2_000),
    'via '.repeat(2_000),
    '('.repeat(10_000),
    'licensavtal'.repeat(900),
    'ea/'.repeat(3_000),
    'csp partner '.repeat(800),
  ]) {
    it(`takes little time for 10 000 characters of "${nasty.slice(0, 12)}…"`, () => {
      const start = performance.now()
      say(nasty)
      expect(performance.now() - start).to.be.below(100)
    })
  }
})
