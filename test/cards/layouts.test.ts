import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { textsOf } from './card.ts'

const layouts = readdirSync('cards').map(file => ({ file, card: JSON.parse(readFileSync(`cards/${file}`, 'utf8')) }))

describe('The layouts in cards/', () => {
  for (const { file, card } of layouts) {
    it(`${file} holds no words of its own: move them to locales/ and leave a hole`, () => {
      for (const text of textsOf(card)) expect(text.replace(/\$\{[^}]*\}/g, '')).not.to.match(/\p{Letter}/u)
    })

    it(`${file} says its version, so that phones show it`, () => {
      expect(card).to.include({ type: 'AdaptiveCard', version: '1.5' })
    })
  }
})
