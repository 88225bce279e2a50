import { expect } from 'chai'
import fc from 'fast-check'
import { cut, withoutEnd } from '../../src/input/cut.ts'

const characters = new Intl.Segmenter()
const startsOf = (text: string) => [...characters.segment(text)].map(({ index }) => index)

const cuts: readonly (readonly [what: string, text: string, longest: number, left: string])[] = [
  ['a word', 'kanalen', 5, 'kanal'],
  ['a text that is short enough', 'EA', 5, 'EA'],
  ['an emoji', 'ab👍', 3, 'ab'],
  ['an emoji with its colour', 'a👍🏽b', 4, 'a'],
  ['a family', 'a👩‍👩‍👧b', 6, 'a'],
  ['a flag', 'a🇸🇪b', 3, 'a'],
  ['a letter with its mark', 'he\u0301j', 2, 'h'],
  ['the end of a line of Windows', 'a\r\nb', 2, 'a'],
  ['a Hindi syllable', 'aक्षb', 3, 'a'],
  ['nothing', '', 0, ''],
]

describe('A text that is cut', () => {
  for (const [what, text, longest, left] of cuts) {
    it(`ends where a character does: ${what}`, () => expect(cut(text, longest)).to.equal(left))
  }

  it('is the longest beginning of whole characters that fits', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(60), (text, longest) => {
        const most = Math.max(0, ...[...startsOf(text), text.length].filter(at => at <= longest))
        expect(cut(text, longest)).to.equal(text.slice(0, most))
      }),
      { numRuns: 5_000 },
    ))

  it('never ends in the middle of what needs two letters, even where one character goes on for ever', () => {
    for (const endless of ['\u{1d165}', '\u{1f3fb}', '\u200d👩']) {
      for (let longest = 300; longest < 306; longest++) {
        const left = cut(`a${endless.repeat(400)}`, longest)
        expect(left).not.to.match(/\p{Cs}/u)
        expect(left.length).to.be.at.least(300 - 2 * 64)
      }
    }
  })

  it('loses the marks at its end, and no others', () => {
    expect(withoutEnd('ja!.!.', '.!')).to.equal('ja')
    expect(withoutEnd('.ja. nej', '.')).to.equal('.ja. nej')
    expect(withoutEnd('...', '.')).to.equal('')
  })
})
