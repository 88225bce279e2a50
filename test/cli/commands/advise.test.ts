import { expect } from 'chai'
import { advise } from '../../../src/cli/commands/advise.ts'
import { languages } from '../../../src/conversation/ports.ts'
import { vocabulary } from '../../../src/presentation/words.ts'
import { type DocumentId, pageOf } from '../../../src/rules/documents.ts'
import { document } from '../../source/document.ts'
import { banned, today } from '../../source/today.ts'
import { kanalguiden } from '../terminal.ts'

interface Said {
  readonly id: string
  readonly text: string
}
interface Result {
  readonly kind: string
  readonly channel: string | null
  readonly verdict: string
  readonly basis: string
  readonly certainty: string
  readonly changed: boolean
  readonly headline: string
  readonly actions: readonly (Said & { step: number; choice?: string; how: string; url?: string; certainty: string })[]
  readonly dont: readonly Said[]
  readonly notices: readonly Said[]
  readonly document: { edition: string; verdict: string; basis: string; actions: string[]; notices: string[] }
  readonly sources: readonly {
    readonly document: string
    readonly date: string | null
    readonly heading: string
    readonly certainty: string
    readonly seen: string
    readonly archived?: true
  }[]
  readonly sinceThen: readonly { readonly date: string | null; readonly text: string; readonly source: string }[]
}
interface Advice {
  readonly asOf: string
  readonly edition: string
  readonly customer: string
  readonly note?: string
  readonly results: readonly Result[]
  readonly links: readonly { readonly id: DocumentId; readonly title: string; readonly url: string }[]
}

const advice = (...args: string[]): Advice => JSON.parse(advise([...args, '--json'], {}))
const ids = (said: readonly Said[]) => said.map(({ id }) => id)
const now = new Date().toISOString().slice(0, 10)

/** The steps as a person reads them: "1", or "2A" and "2B" where one of two is enough. */
const numbered = (steps: readonly (readonly string[])[]) =>
  steps.flatMap((step, index) =>
    step.map((id, choice) => [step.length > 1 ? `${index + 1}${'ABC'[choice]}` : `${index + 1}`, id]),
  )

describe('kanalguiden advise --json, today', () => {
  for (const lang of languages) {
    for (const { channel, kind, verdict, steps, dont, certainty, beside } of today) {
      it(`says of ${channel} × ${kind} what holds today, and beside it what the document said (${lang})`, () => {
        const said = advice('--channel', channel, '--kind', kind, '--lang', lang)
        const [result, ...more] = said.results
        if (!result) throw new Error('There is no answer.')
        const then = document.find(row => row[0] === channel && row[1] === kind)
        expect(more).to.deep.equal([])
        expect(said).to.include({ asOf: now })
        expect(said.edition >= '2026-05-04').to.equal(true)
        expect(result).to.include({ channel, kind, verdict, certainty, changed: beside !== '=' })
        expect(result.actions.map(({ id, step, choice = '' }) => [`${step}${choice}`, id])).to.deep.equal(
          numbered(steps),
        )
        expect(ids(result.dont)).to.deep.equal(dont)
        expect(result.document).to.deep.equal({
          edition: '2020-06-17',
          verdict: then?.[2],
          basis: then?.[3],
          actions: then?.[4],
          notices: then?.[5],
        })
        for (const { text, how } of result.actions) expect([text, how].every(Boolean)).to.equal(true)
        for (const each of result.sources) expect(each.certainty).to.match(/^(dated|undated|third-party|conflicting)$/)
      })
    }

    it(`forbids selling to a CSP partner’s own tenant, and nothing more (${lang})`, () => {
      const { results } = advice('--channel', 'ea', '--kind', 'both', '--customer', 'csp-partner', '--lang', lang)
      for (const { verdict, actions, dont, changed, certainty, document: then } of results) {
        expect({ verdict, certainty, changed }).to.deep.equal({
          verdict: 'prohibited',
          certainty: 'dated',
          changed: true,
        })
        expect([actions, ids(dont)]).to.deep.equal([[], banned.dont])
        expect(then).to.deep.include({ verdict: 'prohibited', notices: ['no-resale-to-csp-partner'] })
      }
    })
  }

  it('marks the paid extension exactly where licenses are bought by the term', () => {
    const warned = today.filter(({ channel, kind }) => {
      const [result] = advice('--channel', channel, '--kind', kind).results
      return ids(result?.dont ?? []).includes('no-renewal-off-alone')
    })
    expect(warned.map(({ channel, kind }) => `${channel}.${kind}`)).to.have.members([
      'microsoft-direct.license',
      'advisor.license',
      'third-party-non-csp.license',
      'csp-partner.license',
    ])
  })

  it('tells an indirect reseller that the provider does what only the provider can', () => {
    const [result] = advice('--channel', 'csp-partner', '--kind', 'license', '--partner', 'indirect-reseller').results
    const [relation, transfer, takeOver] = result?.actions ?? []
    expect(transfer?.text).to.match(/^Your indirect provider does this: /)
    expect(takeOver?.text).to.match(/^Your indirect provider does this: /)
    expect(relation?.text).not.to.include('does this')
  })

  it('gives each kind the answer of its own channel', () => {
    const mixed = ['--license-channel', 'csp-partner', '--usage-channel', 'microsoft-direct']
    for (const args of [mixed, ['--kind', 'both', ...mixed], ['--channel', 'ea', '--kind', 'both', ...mixed]]) {
      const { results } = advice(...args)
      expect(results.map(({ kind, channel }) => [kind, channel])).to.deep.equal([
        ['license', 'csp-partner'],
        ['usage', 'microsoft-direct'],
      ])
      expect(results.map(({ document: then }) => then.verdict)).to.deep.equal(['not-movable', 'supported'])
    }
    const one = advice('--channel', 'ea', '--kind', 'both', '--usage-channel', 'csp-partner')
    expect(one.results.map(({ channel }) => channel)).to.deep.equal(['ea', 'csp-partner'])
    expect(() => advise(['--kind', 'both', '--license-channel', 'ea'])).to.throw('--channel is missing')
  })

  it('says of a day to come that nobody knows, and answers by the rules of today', async () => {
    const asked = ['--channel', 'ea', '--kind', 'license']
    const { note, asOf, ...said } = advice(...asked, '--as-of', '2099-01-01')
    const { asOf: _, ...today } = advice(...asked)
    expect(asOf).to.equal(now)
    expect(note).to.match(/^Nobody knows what will apply on .+2099\. These are today’s rules\.$/)
    expect(said).to.deep.equal(today)
    const args = ['advise', ...asked, '--as-of', '2099-01-01', '--lang', 'sv']
    const { status, stdout } = await kanalguiden(args)
    expect(status).to.equal(0)
    expect(stdout).to.include('Ingen vet vad som gäller')
  })

  it('says in a sentence why a day, or an edition, is none', () => {
    const asked = ['--channel', 'ea', '--kind', 'license', '--as-of']
    expect(() => advise([...asked, '2023-02-30'])).to.throw('"2023-02-30" is neither a day of the calendar')
    expect(() => advise([...asked, 'newest'])).to.throw('"newest" is neither a day of the calendar')
    expect(() => advise([...asked, '2019-01-01'])).to.throw('The document did not exist on 2019-01-01')
  })

  it('marks a dated source whose page reads otherwise by now', () => {
    const [result] = advice('--channel', 'ea', '--kind', 'license', '--as-of', '2020-06-17').results
    expect(result?.sources[0]).to.include({ document: 'multichannel', date: '2020-06-17', archived: true })
    const [today] = advice('--channel', 'ea', '--kind', 'license').results
    expect(today?.sources[0]).not.to.have.property('archived')
  })
})

describe('kanalguiden advise --json --as-of 2020-06-17', () => {
  const then = ['--as-of', '2020-06-17']

  for (const lang of languages) {
    for (const [channel, kind, verdict, basis, actions, notices] of document) {
      it(`says of ${channel} × ${kind} what the document says (${lang})`, () => {
        const { edition, results, links } = advice('--channel', channel, '--kind', kind, '--lang', lang, ...then)
        const [result, ...more] = results
        expect(edition).to.equal('2020-06-17')
        expect(more).to.deep.equal([])
        expect(result).to.include({ kind, verdict, basis, changed: false })
        expect(ids(result?.actions ?? [])).to.deep.equal(actions)
        expect(ids(result?.notices ?? [])).to.deep.equal(notices)
        expect(result?.sources).not.to.be.empty
        const locale = vocabulary[lang].language.documents
        for (const { id, url } of links)
          expect(url).to.equal(`https://learn.microsoft.com/${locale}/${pageOf(id)?.path}`)
      })
    }

    it(`gives both kinds for both, and a prohibition for a customer that is a CSP partner (${lang})`, () => {
      const both = advice('--channel', 'ea', '--kind', 'both', '--lang', lang, ...then)
      expect(both.results.map(({ kind }) => kind)).to.deep.equal(['license', 'usage'])
      const none = advice('--channel', 'ea', '--kind', 'both', '--customer', 'csp-partner', '--lang', lang, ...then)
      for (const { verdict, actions, notices } of none.results) {
        expect(verdict).to.equal('prohibited')
        expect(actions).to.deep.equal([])
        expect(ids(notices)).to.deep.equal(['no-resale-to-csp-partner'])
      }
    })
  }

  it('names the value and the allowed ones when it is called wrongly', () => {
    expect(() => advise(['--channel', 'ebay'])).to.throw('--channel "ebay" is none of csp-partner, microsoft-direct')
    expect(() => advise(['--chanel', 'ea'])).to.throw('The options are --channel, --kind')
    expect(() => advise(['--channel', 'ea'])).to.throw('--kind is missing: license, usage, both, unknown.')
  })
})
