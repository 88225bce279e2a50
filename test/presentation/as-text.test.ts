import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import { asText } from '../../src/presentation/as-text.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { vocabulary } from '../../src/presentation/words.ts'
import { consult } from '../../src/rules/consult.ts'
import { everyReply } from '../cards/every-reply.ts'

const { present } = createPresentation()
const advice = (answers: Parameters<typeof consult>[0], day = '2026-11-30') => {
  const found = consult(answers, day)
  if (found.kind === 'ask') throw new Error('The situation is complete.')
  return { kind: 'guidance', answers, sections: found.sections, day } as const
}

/** Letters and figures alone: what is said, however it is marked. */
const bare = (text: string) => text.replaceAll(/\]\(https:[^()\s]+\)/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ')

/** Buttons, folds, fields, links and sources stand otherwise in a text, and a lone word says nothing. */
const isOther = /^(\[|▸|☐)|: https:| \/ | \[[^\]]*\]|^\S+ *$|^\[\d/

describe('A reply where no card is shown', () => {
  for (const language of languages) {
    it(`says what the card shows, whatever the reply, and each number in it is a source, within Teams’ limits (${language})`, () => {
      for (const { name, reply } of everyReply) {
        const { card, summary } = present(reply, language)
        const { text, sources } = asText(card)
        const said = bare(text)
        const fields = [...JSON.stringify(card).matchAll(/"(?:label|value)":("(?:[^"\\]|\\.)+")/g)].flatMap(
          ([, words = '']) => JSON.parse(words).split('\n').filter(Boolean) as string[],
        )
        const shown = summary
          .split('\n')
          .filter(line => !isOther.test(line) && !fields.some(label => line.startsWith(label)))
        for (const line of shown.map(line => bare(line).trim().split(' ').slice(0, 4).join(' ')))
          expect(said, `${name}: ${line}`).to.include(line)
        const named = new Set([...text.matchAll(/(?<!\\)\[(\d{1,3})\]/g)].map(([, number]) => Number(number)))
        expect(
          [...named].toSorted((a, b) => a - b),
          name,
        ).to.deep.equal(sources.map((_, index) => index + 1))
        expect(sources.length, name).to.be.at.most(20)
        for (const source of sources) {
          expect(source.name.length, name).to.be.within(1, 80)
          expect(source.says.length, name).to.be.within(1, 160)
          expect(source.url ?? 'https://', name).to.match(/^https:\/\//)
        }
        expect(text.length, name).to.be.within(1, 12_000)
      }
    })
  }

  it('has behind each step the source that its card gives it, in the order in which they are read', () => {
    const { text, sources } = asText(present(advice({ channel: 'csp-partner', kind: 'both' }), 'sv').card)
    const steps = text.split('\n\n').filter(line => /^\*\*(\d+[AB]?|[AB])\*\* /.test(line))
    expect(steps.map(line => [/^\*\*(\w+)/.exec(line)?.[1], /\[(\d)\]$/.exec(line)?.[1]])).to.deep.equal([
      ['1', '1'],
      ['2A', '2'],
      ['2B', '3'],
      ['A', '2'],
      ['B', '4'],
    ])
    expect(sources.map(({ name }) => name)).to.deep.equal([
      'Begär en återförsäljarrelation med en kund',
      'Överför prenumerationer mellan partner',
      'Betald förlängning (Extended Service Term, EST)',
      'Flytta Azure-prenumerationer till en annan partner',
    ])
    expect(sources[1]?.url).to.equal(
      'https://learn.microsoft.com/sv-se/partner-center/customers/transfer-subscriptions',
    )
    expect(sources[1]?.says).to.equal(`${vocabulary.sv.source['transfer-subscriptions']}, odaterad`)
  })

  it('says how a statement stands where it is not said outright', () => {
    const { text } = asText(present(advice({ channel: 'third-party-non-csp', kind: 'usage' }, '2020-06-17'), 'en').card)
    expect(text).to.match(/\(2020\)|\[1\]/)
    expect(text).not.to.match(/\[\d+, /)
  })

  it('never reads what a person typed as Markdown, markup or a source', () => {
    const typed = '**fet** [klicka](https://evil.example) <at>alla</at> [1]'
    const { text, sources } = asText(present({ kind: 'notUnderstood', text: typed }, 'sv').card)
    expect(text).to.include('\\*\\*fet\\*\\* \\[klicka\\](https://evil.example) &lt;at>alla&lt;/at> \\[1\\]')
    expect(sources).to.deep.equal([])
  })

  it('offers the buttons that can be typed, and says where there is more to do than text can show', () => {
    const written = (reply: Parameters<typeof present>[0]) => asText(present(reply, 'sv').card)
    expect(written(advice({ channel: 'csp-partner', kind: 'license' }))).to.deep.include({
      choices: ['Begär relationen', 'Visa 2020', 'Ändra'],
      more: false,
    })
    expect(written({ kind: 'form', answers: {} })).to.include({ more: true })
  })

  it('asks nobody whether it helped, for only a tap can say so', () => {
    const { card } = present(advice({ channel: 'ea', kind: 'license' }), 'sv', 'a-mark')
    expect(JSON.stringify(card)).to.include('"verb":"rate"')
    expect(asText(card).text).not.to.include(vocabulary.sv.rating.ask)
  })

  it('has what can be tapped as a list, a line each', () => {
    const { text } = asText(present({ kind: 'question', question: 'kind', answers: { channel: 'ea' } }, 'en').card)
    expect(text.split('\n\n').filter(line => line.startsWith('- '))).to.have.length(4)
  })
})
