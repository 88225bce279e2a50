import { expect } from 'chai'
import { somebodyNew, somebodyOf2020 } from './person.ts'

describe('A sales agent who asks what to do', () => {
  it('fills in the form and has the advice', async () => {
    const anna = somebodyNew()
    await anna.types('form')
    const said = await anna.taps('Show what applies', {
      inputs: { channel: 'ea', kind: 'license', customer: 'ordinary' },
    })
    expect(said).to.include('Yes, help now and take over after the EA').and.include('Request a reseller relationship')
    expect(said).to.include('Enterprise Agreement (EA) · licenses')
  })

  it('taps one answer a question and has the advice after two taps', async () => {
    const anna = somebodyNew()
    await anna.types('start')
    expect(await anna.taps('Another CSP partner')).to.include('What type of subscription is it?')
    expect(await anna.taps('Azure (usage-based)')).to.include('Request a transfer of what is under the Azure plan')
  })

  it('types the labels, in either language, one by one or together', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    await anna.types('open-programmet')
    expect(await anna.types('Licensbaserade tjänster')).to.include(
      'Begär en återförsäljarrelation. Behöver ni adminbehörighet',
    )
    expect(await anna.types('Advisor program, both')).to.match(/^Advisor-programmet\n(.*\n)+Licenser\n(.*\n)+Azure\n/)
  })

  it('types the ids', async () => {
    const anna = somebodyNew()
    expect(await anna.types('csp-partner; license')).to.include('Request a transfer of the new-commerce licenses')
    expect(await somebodyOf2020().types('csp-partner; license')).to.include('Cannot be moved during the term')
  })

  it('types the number before an answer', async () => {
    const anna = somebodyNew()
    await anna.types('start')
    expect(await anna.types('3')).to.include('What type of subscription is it?')
    expect(await anna.types('3')).to.match(/^Enterprise Agreement \(EA\)\n(.*\n)+Licenses\n(.*\n)+Azure\n/)
  })

  it('is told when a number is none of the answers, and keeps what was known', async () => {
    const anna = somebodyNew()
    await anna.types('ea')
    expect(await anna.types('9')).to.include('I am asking what type it is')
    expect(await anna.types('2')).to.include('Enterprise Agreement (EA) · Azure')
  })

  it('is asked only for what the form left open', async () => {
    const anna = somebodyNew()
    expect(await anna.sends({ verb: 'answer', channel: 'open', kind: '' })).to.include('What type of subscription')
  })

  it('gets two sections in one card when it is both kinds', async () => {
    const anna = somebodyNew()
    const said = await anna.types('open; both')
    expect(said).to.include('Request a reseller relationship').and.include('Buy an Azure plan for the customer')
  })

  it('gets the steps in the order of the document', async () => {
    const said = await somebodyOf2020().types('advisor; usage')
    const steps = ['1 Create a new Azure', '2 Move the content by hand', '3 Then cancel'].map(step =>
      said.indexOf(step),
    )
    expect(steps)
      .to.deep.equal(steps.toSorted((a, b) => a - b))
      .and.not.include(-1)
  })

  it('gets the steps of today in their order, ways that are enough by themselves beside each other', async () => {
    const said = await somebodyNew().types('ea; usage')
    const steps = [
      '1 The customer accepts',
      '2A Buy an Azure plan',
      '2B If you are a Solutions Partner for Azure',
      '3 Move',
      '4 Then cancel',
    ].map(step => said.indexOf(step))
    expect(steps)
      .to.deep.equal(steps.toSorted((a, b) => a - b))
      .and.not.include(-1)
  })

  it('is told what is forbidden, who may do it, and that the US Government cloud is contradictory', async () => {
    const then = somebodyOf2020()
    await then.types('ea; license')
    expect(then.opened()).to.include('✕ Existing license-based subscriptions do not move to you')
    const anna = somebodyNew()
    expect(await anna.types('ea; license')).to.include('✕ Request no GDAP for EA purchases.')
    const said = anna.opened()
    expect(said).to.include('✕ The licenses do not move to you')
    expect(said).to.include('Safest: an Admin agent or a Sales agent')
    expect(said).to.include('the page says that it applies there').and.include('is not yet available there')
  })

  it('sees beside the advice what changed since the document, with its source and how sure it is', async () => {
    const anna = somebodyNew()
    expect(await anna.types('csp-partner; license')).to.include(
      '⚠ 2020 document: wait or cancel. No longer so (since June 2024).',
    )
    const said = anna.opened()
    expect(said.indexOf('since 4 May 2026')).to.be.within(0, said.indexOf('**since June 2024**: New-commerce'))
    expect(said).to.match(/since June 2024\*\*: New-commerce licenses can be transferred.*reported by third parties/)
  })

  it('is told when the document does not say, and what to do then', async () => {
    expect(await somebodyNew().types('syndication-partner; usage')).to.include(
      'Ask whether the operator is a CSP partner',
    )
    const said = await somebodyOf2020().types('syndication-partner; usage')
    expect(said)
      .to.include('The document says nothing about it')
      .and.include('Ask an expert before you promise anything')
  })

  it('who does not know where it was bought is helped to find out, one tap from the answer', async () => {
    const anna = somebodyNew()
    await anna.types('start')
    await anna.types("I don't know")
    expect(await anna.types('license')).to.include('How to tell where it was bought')
    expect(anna.opened()).to.include('the document gives no test')
    expect(await anna.taps('Enterprise Agreement (EA)')).to.include('Enterprise Agreement (EA) · licenses')
  })

  it('who does not know the kind gets the advice for each, and how to tell them apart', async () => {
    const anna = somebodyNew()
    await anna.types('ea')
    const said = await anna.types("I don't know")
    expect(said)
      .to.include('How to tell what type it is')
      .and.include('Request a reseller')
      .and.include('Buy an Azure plan')
  })

  it('is told what an indirect reseller cannot do alone, and the bot remembers that they are one', async () => {
    const anna = somebodyNew()
    await anna.types('indirect reseller')
    expect(await anna.types('csp-partner; usage')).to.include('Your indirect provider does this')
    await anna.types('restart')
    const said = await anna.types('ea; usage')
    expect(said)
      .to.include('2A Your indirect provider does this: Buy an Azure plan')
      .and.not.include('indirect providers')
  })
})
