/** Sentences as salespeople type them → channel and kind. They are in sentences.json, by class, under "channel/kind"; "-" is not said, or not certain. */
import { expect } from 'chai'
import { say } from '../speaking.ts'
import sentences from './sentences.json' with { type: 'json' }

const classes = Object.entries(sentences) as [string, Record<string, readonly string[]>][]

for (const [name, byFacts] of classes) {
  describe(`a salesperson writes: ${name}`, () => {
    for (const [wanted, texts] of Object.entries(byFacts)) {
      for (const text of texts) {
        it(`"${text}" → ${wanted}`, () => {
          const { channel = '-', kind = '-' } = say(text).facts
          expect(`${channel}/${kind}`).to.equal(wanted)
        })
      }
    }
  })
}
