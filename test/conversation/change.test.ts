import { expect } from 'chai'
import { somebodyNew, somebodyOf2020 } from './person.ts'

describe('A sales agent who changes a fact', () => {
  it('gets the new advice and is told what changed', async () => {
    const anna = somebodyOf2020()
    await anna.types('ea; license')
    await anna.taps('Change a fact')
    const said = await anna.taps('Show what applies', { inputs: { channel: 'csp-partner', kind: 'license' } })
    expect(said).to.include('Purchase channel: Enterprise Agreement (EA) → Another CSP partner')
    expect(said).to.include('License-based services: Yes, you can manage it → Cannot be moved during the term')
    expect(said).to.include('New: Wait until the subscription term ends.')
    expect(said).to.include('No longer: Request a reseller relationship')
  })

  it('is told when the advice stays the same', async () => {
    const anna = somebodyNew()
    await anna.types('advisor; license')
    expect(await anna.types('microsoft-direct')).to.include('The advice is the same.')
  })

  it('finds the form filled with what the card said', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    await anna.taps('Change a fact')
    expect(JSON.stringify(anna.card().card)).to.include('"value":"ea"').and.include('"value":"license"')
  })

  it('can use an old card: it changes what that card says, not what came later', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    const old = anna.card()
    await anna.types('restart')
    await anna.types('open; usage')
    const said = await anna.taps('The customer is a CSP partner', { on: old })
    expect(said).to.include('Enterprise Agreement (EA) · License-based services · The customer is itself a CSP partner')
    expect(said).to.include('License-based services: Yes, you can manage it → Not allowed')
  })

  it('can switch on that the customer is a CSP partner, and off again', async () => {
    const anna = somebodyNew()
    await anna.types('ea; both')
    const banned = await anna.taps('The customer is a CSP partner')
    expect(banned).to.include('Not allowed').and.include('may not resell')
    expect(await anna.taps('The customer is not a CSP partner')).to.include('Not allowed → Yes, you can manage it')
  })

  it('says of each kind where it was bought, until it is all one place', async () => {
    const anna = somebodyNew()
    const mixed = { licenseChannel: 'csp-partner', usageChannel: 'microsoft-direct' }
    const said = await anna.sends({ verb: 'answer', kind: 'both', ...mixed })
    expect(said).to.include('Request a transfer of the new-commerce licenses').and.include('Buy an Azure plan')
    expect(said).to.include('License-based services: Another CSP partner')
    const one = await anna.types('ea')
    expect(one).to.include('Enterprise Agreement (EA) · Both').and.not.include('Another CSP partner')
    expect(one).to.include('Schedule CSP subscriptions that take over')
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
