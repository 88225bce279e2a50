import { expect } from 'chai'
import { consult } from '../../src/rules/consult.ts'
import { type Guidance, guidances } from '../../src/rules/guidance.ts'
import type { OptionOf } from '../../src/rules/questions.ts'

/**
 * The source document's own table, typed in by hand and cited: "multichannel", ms.date 06/17/2020. The production table is
 * not read here. L: row "Licensbaserade tjänster". U: row "Användnings tjänster". S: the two bullets on scope.
 */
const relationship = ['request-reseller-relationship'] // L: "måste du begära behörigheter från kunden"
const anew = ['create-azure-subscription', 'enter-subscription-details', 'cancel-old-azure-services'] // U, first paragraph
const stay = ['existing-licenses-stay', 'no-resale-to-csp-partner'] // S, second bullet; the box Important
const coexist = ['channels-coexist', 'no-resale-to-csp-partner'] // U: "kan samverka med olika kanaler"; Important
const banned = ['no-resale-to-csp-partner'] // Important

type Row = [OptionOf<'channel'>, 'license' | 'usage', string, string, string[], string[]]
const document: Row[] = [
  ['microsoft-direct', 'license', 'supported', 'stated', relationship, stay], // S, first bullet: "direkt från Microsoft"
  ['microsoft-direct', 'usage', 'supported', 'implied', anew, coexist], // U names Advisor, Open, EA as examples only
  ['advisor', 'license', 'supported', 'stated', relationship, stay],
  ['advisor', 'usage', 'supported', 'stated', anew, coexist],
  ['open', 'license', 'supported', 'stated', relationship, stay],
  ['open', 'usage', 'supported', 'stated', anew, coexist],
  ['ea', 'license', 'supported', 'stated', relationship, stay],
  ['ea', 'usage', 'supported', 'stated', anew, coexist],
  ['third-party-non-csp', 'license', 'supported', 'stated', relationship, stay], // S, second bullet
  ['third-party-non-csp', 'usage', 'supported', 'implied', anew, coexist], // U is ambiguous on "en annan partner"
  ['csp-partner', 'license', 'not-movable', 'stated', ['wait-for-term-end', 'cancel-before-moving'], banned], // S
  ['csp-partner', 'usage', 'supported', 'stated', ['switch-azure-partner'], banned], // U, second paragraph
  ['syndication-partner', 'license', 'not-stated', 'not-stated', ['ask-an-expert'], banned], // nowhere
  ['syndication-partner', 'usage', 'not-stated', 'not-stated', ['ask-an-expert'], banned], // nowhere
]

const guidanceFor = (...[channel, kind]: Row): Guidance => {
  const advice = consult({ channel, kind })
  if (advice.kind === 'ask') throw new Error(`${channel} × ${kind} is asked for ${advice.question}.`)
  const [section] = advice.sections
  return guidances[section?.guidance ?? 'silent']
}

describe('The source document of 2020-06-17', () => {
  for (const row of document) {
    const [channel, kind, verdict, basis, actions, notices] = row
    it(`says of ${channel} × ${kind}: ${verdict} (${basis})`, () => {
      const guidance = guidanceFor(...row)
      expect(guidance.verdict).to.equal(verdict)
      expect(guidance.reason.basis).to.equal(basis)
      expect(guidance.actions).to.deep.equal(actions)
      expect(guidance.notices).to.deep.equal(notices)
    })
  }

  it('lets a person help a customer of another CSP partner meanwhile, which follows from a linked document', () => {
    expect(guidances['licenses-not-movable'].meanwhile).to.deep.include({
      action: 'request-reseller-relationship',
      basis: 'implied',
    })
  })

  it('forbids reselling to a customer that is itself a CSP partner, whatever was bought where', () => {
    for (const [channel, kind] of document) {
      const advice = consult({ channel, kind, customer: 'csp-partner' })
      expect(advice).to.deep.equal({ kind: 'guide', sections: [{ kind, guidance: 'prohibited' }] })
    }
  })
})
