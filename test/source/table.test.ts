import { expect } from 'chai'
import { consult } from '../../src/rules/consult.ts'
import type { Guidance } from '../../src/rules/guidance/verdict.ts'
import { guidances } from '../../src/rules/guidance.ts'
import { document, type Row } from './document.ts'

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
      expect(guidance.steps.flat()).to.deep.equal(actions)
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
      expect(advice).to.deep.equal({ kind: 'guide', sections: [{ kind, channel, guidance: 'prohibited' }] })
    }
  })
})
