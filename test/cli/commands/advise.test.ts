import { expect } from 'chai'
import { advise } from '../../../src/cli/commands/advise.ts'
import { languages } from '../../../src/conversation/ports.ts'
import { vocabulary } from '../../../src/presentation/words.ts'
import { document } from '../../source/document.ts'

interface Said {
  readonly id: string
  readonly text: string
}
interface Advice {
  readonly edition: string
  readonly customer: string
  readonly results: readonly {
    readonly kind: string
    readonly verdict: string
    readonly basis: string
    readonly actions: readonly Said[]
    readonly notices: readonly Said[]
    readonly sources: readonly { readonly document: string; readonly date: string; readonly heading: string }[]
    readonly sinceThen: readonly { readonly date: string | null; readonly text: string; readonly source: string }[]
  }[]
  readonly links: readonly { readonly id: string; readonly title: string; readonly url: string }[]
}

const advice = (...args: string[]): Advice => JSON.parse(advise([...args, '--json'], {}))
const ids = (said: readonly Said[]) => said.map(({ id }) => id)

describe('kanalguiden advise --json', () => {
  for (const lang of languages) {
    for (const [channel, kind, verdict, basis, actions, notices] of document) {
      it(`says of ${channel} × ${kind} what the document says (${lang})`, () => {
        const { edition, results, links } = advice('--channel', channel, '--kind', kind, '--lang', lang)
        const [result, ...more] = results
        expect(edition).to.equal('2020-06-17')
        expect(more).to.deep.equal([])
        expect(result).to.include({ kind, verdict, basis })
        expect(ids(result?.actions ?? [])).to.deep.equal(actions)
        expect(ids(result?.notices ?? [])).to.deep.equal(notices)
        expect(result?.sources).not.to.be.empty
        const locale = vocabulary[lang].language.documents
        for (const { id, url } of links)
          expect(url).to.equal(`https://learn.microsoft.com/${locale}/partner-center/${id}`)
      })
    }

    it(`gives both kinds for both, and a prohibition for a customer that is a CSP partner (${lang})`, () => {
      const both = advice('--channel', 'ea', '--kind', 'both', '--lang', lang)
      expect(both.results.map(({ kind }) => kind)).to.deep.equal(['license', 'usage'])
      const banned = advice('--channel', 'ea', '--kind', 'both', '--customer', 'csp-partner', '--lang', lang)
      for (const { verdict, actions, notices } of banned.results) {
        expect(verdict).to.equal('prohibited')
        expect(actions).to.deep.equal([])
        expect(ids(notices)).to.deep.equal(['no-resale-to-csp-partner'])
      }
    })
  }

  it('names the value and the allowed ones when it is called wrongly', () => {
    expect(() => advise(['--channel', 'ebay'])).to.throw('--channel "ebay" is none of microsoft-direct, advisor')
    expect(() => advise(['--chanel', 'ea'])).to.throw('The options are --channel, --kind')
    expect(() => advise(['--channel', 'ea'])).to.throw('--kind is missing: license, usage, both, unknown.')
  })
})
