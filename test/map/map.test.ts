import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { matrix } from '../../src/cli/commands/matrix.ts'
import { languages } from '../../src/conversation/ports.ts'
import { rows } from '../../src/map/rows.ts'
import { createWords, vocabulary } from '../../src/presentation/words.ts'
import { questions } from '../../src/rules/questions.ts'
import { drawnOn, pictures } from './pictures.ts'

const picture = (name: string) => new Map(pictures).get(name) ?? ''
const voices = createWords()

describe('The decision map', () => {
  for (const [name, drawn] of pictures) {
    it(`in ${name} is what the rules and the words draw now`, () => {
      const committed = readFileSync(new URL(name, import.meta.url), 'utf8')
      expect(committed === drawn, 'A rule or a word has changed: npm run map draws it anew.').to.equal(true)
    })

    it(`in ${name} names itself to who cannot see it`, () => {
      expect(drawn).to.match(/role="img" aria-labelledby="title description"/)
      expect(drawn)
        .to.match(/<title id="title">[^<]+</)
        .and.match(/<desc id="description">[^<]+</)
      expect(drawn).to.include('prefers-color-scheme: dark')
    })
  }

  for (const language of languages) {
    it(`has a box for each cell, with verdict and basis as colour and as sign (${language})`, () => {
      const words = voices[language]
      const cells = rows(words, drawnOn).flatMap(({ results }) => results)
      const drawn = picture(`table.${language}.svg`)
      expect(cells).to.have.length(2 * (questions.channel.length + 1))
      const boxes = [...drawn.matchAll(/<rect class="([^"]+)"[^>]*\/><text class="strong"[^>]*>(\S+) /g)]
      const verdicts = boxes
        .filter(([, looks]) => looks !== 'label')
        .map(([, looks = '', sign]) => [looks.split(' ')[0], sign])
      const signs = { supported: '✓', 'not-movable': '!', prohibited: '✕', 'not-stated': '?' }
      expect(verdicts).to.deep.equal(cells.map(({ verdict }) => [verdict, signs[verdict]]))
      for (const sign of ['●', '◐', '○']) expect(drawn).to.include(sign)
    })

    it(`asks in the graph every answer that exists (${language})`, () => {
      const text = picture(`interview.${language}.svg`)
        .replace(/<\/text><text[^>]*>/g, ' ')
        .replaceAll('&#39;', "'")
      for (const option of questions.channel) expect(text).to.include(vocabulary[language].channel[option].label)
      for (const option of questions.kind) expect(text).to.include(vocabulary[language].kind[option].label)
    })

    it(`as a page leads from each cell to what its card says (${language})`, () => {
      const page = matrix(['--format', 'html', '--lang', language])
      const targets = [...page.matchAll(/<a href="#([^"]+)" aria-label="[^"]+">/g)].map(([, id]) => id)
      expect(targets).to.have.length(2 * (questions.channel.length + 1))
      for (const id of targets) expect(page).to.include(`<article id="${id}"`)
      expect(page).not.to.match(/<script|src=/)
    })
  }

  it('can be drawn as of a day', () => {
    expect(matrix(['--as-of', '2024-07-01'])).to.include('Request a transfer of the new-commerce licenses')
  })
})
