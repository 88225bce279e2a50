import { expect } from 'chai'
import { somebodyNew, somebodyOf2020 } from './person.ts'

describe('A sales agent who changes a fact', () => {
  it('gets the new advice and is told what changed', async () => {
    const anna = somebodyOf2020()
    await anna.types('ea; license')
    await anna.taps('Change')
    const said = await anna.taps('Show what applies', { inputs: { channel: 'csp-partner', kind: 'license' } })
    expect(said).to.include('Changed: Enterprise Agreement (EA) → Another CSP partner. The answer is another.')
    expect(said).to.include('Cannot be moved during the term').and.include('Wait until the subscription term ends.')
    expect(said).not.to.include('Request a reseller relationship with the customer. [')
  })

  it('is told when the advice stays the same', async () => {
    const anna = somebodyNew()
    await anna.types('advisor; license')
    expect(await anna.types('microsoft-direct')).to.include('The answer is the same.')
  })

  it('finds the form filled with what the card said', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    await anna.taps('Change')
    expect(JSON.stringify(anna.card().card)).to.include('"value":"ea"').and.include('"value":"license"')
  })

  it('can use an old card: it changes what that card says, not what came later', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    const old = anna.card()
    await anna.types('restart')
    await anna.types('open; usage')
    const said = await anna.taps('The customer is a CSP partner', { on: old })
    expect(said).to.include('Enterprise Agreement (EA) · licenses · The customer is itself a CSP partner')
    expect(said).to.include('The customer is itself a CSP partner. The answer is another.').and.include('✕ Not allowed')
  })

  it('can switch on that the customer is a CSP partner, and off again', async () => {
    const anna = somebodyNew()
    await anna.types('ea; both')
    const banned = await anna.taps('The customer is a CSP partner')
    expect(banned).to.include('Not allowed').and.include('✕ Do not sell anything to that tenant.')
    expect(anna.opened()).to.include('may not resell')
    expect(await anna.taps('The customer is not a CSP partner'))
      .to.include('✓ Yes')
      .and.not.include('Not allowed')
  })

  it('says of each kind where it was bought, until it is all one place', async () => {
    const anna = somebodyNew()
    const mixed = { licenseChannel: 'csp-partner', usageChannel: 'microsoft-direct' }
    const said = await anna.sends({ verb: 'answer', kind: 'both', ...mixed })
    expect(said).to.include('Request a transfer of the new-commerce licenses').and.include('Buy an Azure plan')
    expect(said).to.include('licenses: Another CSP partner · Azure: Directly from Microsoft')
    const one = await anna.types('ea')
    expect(one).to.match(/^Enterprise Agreement \(EA\)\n(.*\n)+Licenses\n(.*\n)+Azure\n/)
    expect(one)
      .to.include('Schedule CSP subscriptions that take over')
      .and.not.include('2B At term end: order with you')
  })

  it('is unharmed by a double tap', async () => {
    const anna = somebodyNew()
    await anna.types('start')
    const question = anna.card()
    const once = await anna.taps('Open program', { on: question })
    expect(await anna.taps('Open program', { on: question })).to.equal(once)
  })

  it('keeps both answers when two arrive at once', async () => {
    const anna = somebodyNew()
    await Promise.all([anna.sends({ verb: 'answer', channel: 'open' }), anna.sends({ verb: 'answer', kind: 'usage' })])
    expect(await anna.types('svenska')).to.include('Open-programmet · Azure')
  })
})
