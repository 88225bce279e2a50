import { expect } from 'chai'
import { compile } from '../../../src/language/text/patterns.ts'

const finds = (phrase: string, said: string): boolean =>
  compile([{ means: 'it', phrases: [phrase] }])(said.split(' ')).length > 0

describe('A phrase of the lexicon', () => {
  it('may have brackets within brackets', () => {
    const phrase = '(chose|picked (|just) the) wrong'
    for (const said of ['chose wrong', 'picked the wrong', 'picked just the wrong']) {
      expect(finds(phrase, said), said).to.equal(true)
    }
    for (const said of ['wrong', 'picked wrong', 'just the wrong']) expect(finds(phrase, said), said).to.equal(false)
  })

  it('is refused where it could never be found: brackets that do not close, or stand three deep', () => {
    for (const phrase of ['(a|b c', 'a) b', '(a (b (c|d)))']) {
      expect(() => finds(phrase, 'a'), phrase).to.throw(phrase)
    }
  })
})
