/** The models are what the texts say: trained anew they are the same, byte for byte. */
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { trainedModels } from '../../../src/language/training/train.ts'

describe('the trained models', () => {
  for (const [name, text] of trainedModels()) {
    it(`models/${name}.json comes from the texts of training/, byte for byte (mend: npm run train)`, () => {
      const committed = readFileSync(new URL(`../../../src/language/models/${name}.json`, import.meta.url), 'utf8')
      expect(text === committed, 'run "npm run train" and commit the models').to.equal(true)
    })
  }
})
