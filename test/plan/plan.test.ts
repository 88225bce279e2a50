import { expect } from 'chai'
import { faultIn } from '../../src/plan/situation.ts'
import { calendarOf, planned, warned } from './moves.ts'

describe('A plan for licenses from another CSP partner', () => {
  const answers = { channel: 'csp-partner', kind: 'license' } as const

  it('counts back from the end: a week for the other way, thirty days for the current partner, two weeks for the customer', () => {
    expect(calendarOf(planned(answers, { termEnd: '2027-03-31' }))).to.deep.equal({
      'request-relationship': '2027-02-05',
      'accept-relationship': '2027-02-19',
      'send-transfer': '2027-02-22',
      'accept-transfer': '2027-03-24',
      'check-transfer': '2027-03-31',
    })
  })

  it('takes the way at term end when there is no time for a transfer, and says so', () => {
    const plan = planned(answers, { termEnd: '2027-01-15' })
    expect(calendarOf(plan)).to.deep.equal({
      'request-relationship': '2026-12-30',
      'ask-end-of-term': '2026-12-31',
      'accept-relationship': '2027-01-13',
      'count-licenses': '2027-01-14',
      'order-licenses': '2027-01-14',
      'seller-sets-end': '2027-01-14',
      'check-licenses': '2027-01-15',
      'term-ends': '2027-01-15',
      'check-nothing-runs': '2027-01-22',
    })
    expect(warned(plan)).to.include('transfer-needs-time')
    expect(plan.steps.find(({ id }) => id === 'order-licenses')).to.include({ earliest: '2027-01-01', owner: 'us' })
  })

  it('follows the way that was chosen', () => {
    const plan = planned(answers, { termEnd: '2027-03-31', ways: ['take-over-seller-ends'] })
    expect(calendarOf(plan))
      .to.include.keys('order-licenses', 'seller-sets-end')
      .and.not.to.include.keys('send-transfer')
    expect(warned(plan)).not.to.include('transfer-needs-time')
  })

  it('leaves to an indirect reseller’s provider what only the provider can do', () => {
    const { steps } = planned({ ...answers, partner: 'indirect-reseller' })
    const owners = Object.fromEntries(steps.map(({ id, owner }) => [id, owner]))
    expect(owners).to.include({
      'request-relationship': 'us',
      'send-transfer': 'provider',
      'accept-transfer': 'current-partner',
    })
  })

  it('says after the end that the extension runs, and plans how to get out of it', () => {
    const plan = planned(answers, { termEnd: '2026-11-09' })
    expect(plan.warnings[0]).to.deep.equal({ id: 'term-ended-extension', days: 21 })
    expect(Object.keys(calendarOf(plan)))
      .to.include.members(['order-now', 'end-extension'])
      .and.not.include('term-ends')
    expect(plan.steps.map(({ latest }) => latest)).to.deep.equal(plan.steps.map(() => null))
  })

  it('knows whom the extension is said to spare: what was bought before April 2025, and what ended before May 2026', () => {
    expect(warned(planned(answers, { termEnd: '2026-11-09', purchased: '2025-03-31' }))[0]).to.equal('term-ended-grace')
    expect(warned(planned(answers, { termEnd: '2026-11-09', purchased: '2025-04-01' }))[0]).to.equal(
      'term-ended-extension',
    )
    expect(warned(planned(answers, { termEnd: '2026-05-03' }))[0]).to.equal('term-ended-grace')
  })

  it('says until when a fresh purchase can be canceled, the day of purchase being the first of seven', () => {
    const fresh = planned(answers, { termEnd: '2027-11-24', purchased: '2026-11-25' })
    expect(fresh.warnings).to.deep.include({ id: 'window-open', day: '2026-12-01' })
    expect(planned(answers, { purchased: '2026-11-23' }).warnings).to.deep.include({
      id: 'window-closed',
      day: '2026-11-29',
    })
  })

  it('cancels within the seven days where the rules of the day had that way, and never after', () => {
    const then = { today: '2023-05-10', termEnd: '2024-05-07' }
    const open = planned(answers, { ...then, purchased: '2023-05-08' })
    expect(calendarOf(open)).to.include({ 'order-now': '2023-05-11', 'cancel-in-seven-days': '2023-05-12' })
    const closed = planned(answers, { ...then, purchased: '2023-05-03' })
    expect(calendarOf(closed)).to.include.keys('term-ends').and.not.to.include.keys('cancel-in-seven-days')
  })

  it('without an end gives no last day, and asks for it', () => {
    const plan = planned(answers)
    expect(warned(plan)).to.include('term-end-unknown')
    expect(new Set(Object.values(calendarOf(plan)))).to.deep.equal(new Set([null]))
  })

  it('a term that ends tomorrow is done at once, and it is said what comes too late', () => {
    const plan = planned(answers, { termEnd: '2026-12-01' })
    const late = plan.warnings.find(({ id }) => id === 'no-time')
    expect(late).to.deep.equal({ id: 'no-time', steps: ['request-relationship', 'ask-end-of-term'] })
    expect(calendarOf(plan)).to.include({ 'request-relationship': '2026-11-30', 'order-licenses': '2026-11-30' })
  })

  it('a term that ends today, or on a Sunday, says so', () => {
    expect(warned(planned(answers, { termEnd: '2026-11-30' }))).to.include('ends-today')
    expect(planned(answers, { termEnd: '2027-02-28' }).warnings).to.deep.include({
      id: 'end-on-free-day',
      day: '2027-02-26',
    })
  })
})

describe('A plan', () => {
  it('for an EA schedules the renewal, or orders from the catalog once the EA is over', () => {
    const answers = { channel: 'ea', kind: 'license' } as const
    expect(Object.keys(calendarOf(planned(answers, { termEnd: '2027-03-31' })))).to.include('renewal-takes-over')
    const over = planned(answers, { termEnd: '2026-11-01' })
    expect(Object.keys(calendarOf(over))).to.include.members(['order-now', 'assign-licenses'])
    expect(warned(over)[0]).to.equal('term-ended')
  })

  it('for both kinds does a shared step once, and Azure is not bound by the licenses’ end', () => {
    const plan = planned({ channel: 'microsoft-direct', kind: 'both' }, { termEnd: '2027-03-31' })
    const calendar = calendarOf(plan)
    expect(plan.steps.filter(({ id }) => id === 'accept-relationship')).to.have.length(1)
    expect(calendar).to.include({ 'cancel-old-azure': null, 'term-ends': '2027-03-31' })
  })

  it('for Azure alone takes the day as the one to be done by', () => {
    const plan = planned({ channel: 'ea', kind: 'usage' }, { termEnd: '2027-03-31' })
    expect(calendarOf(plan)).to.deep.equal({
      'accept-agreement': '2027-03-08',
      'create-subscription': '2027-03-09',
      'move-content': '2027-03-23',
      'check-azure': '2027-03-30',
      'cancel-old-azure': '2027-03-31',
    })
    expect(warned(plan)[0]).to.equal('end-as-goal')
  })

  it('by way of billing ownership moves no resources', () => {
    const plan = planned({ channel: 'ea', kind: 'usage' }, { ways: ['request-ea-billing'] })
    expect(Object.keys(calendarOf(plan))).to.deep.equal([
      'accept-agreement',
      'request-ownership',
      'accept-ownership',
      'check-azure-access',
    ])
  })

  it('keeps the way that was chosen when the rules call it otherwise', () => {
    const asksForIt = (rulesOf: string, way: string) =>
      'request-ownership' in calendarOf(planned({ channel: 'ea', kind: 'usage' }, { rulesOf, ways: [way] }))
    expect(asksForIt('2026-08-19', 'request-billing-ownership')).to.equal(true)
    expect(asksForIt('2026-08-20', 'request-billing-ownership')).to.equal(true)
    expect(asksForIt('2026-08-20', 'create-azure-plan-subscription')).to.equal(false)
  })

  it('for a customer who is a CSP partner has no step, and says why', () => {
    const plan = planned({ channel: 'ea', kind: 'license', customer: 'csp-partner' })
    expect(plan.steps).to.deep.equal([])
    expect(warned(plan)[0]).to.equal('prohibited')
  })

  it('where nobody knows the channel begins with finding it out', () => {
    expect(Object.keys(calendarOf(planned({ channel: 'unknown', kind: 'license' })))).to.deep.equal(['look-up-channel'])
  })

  it('has a word for days that cannot be meant', () => {
    const today = '2026-11-30'
    expect(faultIn({ today, termEnd: '1999-01-01' })).to.equal('term-end-too-far')
    expect(faultIn({ today, termEnd: '2199-01-01' })).to.equal('term-end-too-far')
    expect(faultIn({ today, purchased: '2026-12-01' })).to.equal('purchase-ahead')
    expect(faultIn({ today, termEnd: '2026-01-01', purchased: '2026-02-01' })).to.equal('end-before-purchase')
    expect(faultIn({ today, termEnd: '2036-11-29', purchased: today })).to.equal(undefined)
  })
})
