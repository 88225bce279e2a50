import { expect } from 'chai'
import { besideOn, markOn } from '../../src/rules/beside.ts'
import { edition } from '../../src/rules/changes.ts'
import type { Section } from '../../src/rules/channels.ts'
import { consult } from '../../src/rules/consult.ts'
import type { Answers } from '../../src/rules/questions.ts'
import { banned, today } from '../source/today.ts'

const now = '2026-11-30'
const signs = { same: '=', partly: '~', reversed: '≠' } as const

const sectionOf = (answers: Answers, day: string): Section => {
  const advice = consult(answers, day)
  const [section] = advice.kind === 'guide' ? advice.sections : []
  if (!section) throw new Error('There is no answer.')
  return section
}

describe('Beside an answer of today, the document of 2020', () => {
  for (const { channel, kind, beside } of today) {
    it(`stands to ${channel} × ${kind} as ${beside}`, () => {
      expect(signs[besideOn(sectionOf({ channel, kind }, now), now).relation]).to.equal(beside)
    })

    it(`is what the answer of its own day is: ${channel} × ${kind}`, () => {
      expect(besideOn(sectionOf({ channel, kind }, edition), edition)).to.deep.equal({ relation: 'same' })
    })
  }

  it('forbade more than is forbidden now', () => {
    const section = sectionOf({ channel: 'ea', kind: 'usage', customer: 'csp-partner' }, now)
    expect(besideOn(section, now)).to.deep.equal({ relation: 'partly', since: { by: '2020-11-29' } })
    expect(signs.partly).to.equal(banned.beside)
  })

  it('was turned round for licenses of another CSP partner in June 2024', () => {
    const section = sectionOf({ channel: 'csp-partner', kind: 'license' }, now)
    expect(besideOn(section, now)).to.deep.equal({ relation: 'reversed', since: { from: '2024-06' } })
    expect(
      besideOn(sectionOf({ channel: 'csp-partner', kind: 'license' }, '2023-06-01'), '2023-06-01').relation,
    ).to.equal('partly')
  })

  it('marks each step: in the document, in the place of another, or new', () => {
    const license = sectionOf({ channel: 'csp-partner', kind: 'license' }, now)
    expect(markOn(license, 'request-reseller-relationship', now)).to.deep.equal({ is: 'unchanged' })
    expect(markOn(license, 'transfer-licenses', now)).to.deep.equal({ is: 'new', since: { from: '2024-06' } })
    expect(markOn(license, 'take-over-seller-ends', now)).to.deep.equal({
      is: 'changed',
      since: { from: '2026-05-04' },
    })
    const azure = sectionOf({ channel: 'ea', kind: 'usage' }, now)
    expect(markOn(azure, 'create-azure-plan-subscription', now)).to.deep.equal({
      is: 'changed',
      since: { from: '2021-07-21' },
    })
    expect(markOn(azure, 'enter-subscription-details', now)).to.deep.equal({ is: 'unchanged' })
    const operator = sectionOf({ channel: 'syndication-partner', kind: 'usage' }, now)
    expect(markOn(operator, 'ask-the-operator', now)).to.deep.equal({ is: 'unchanged' })
  })
})
