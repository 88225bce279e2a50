import { expect } from 'chai'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { newApp, somebody, somebodyNew } from './person.ts'

describe('A sales agent who weighs two situations', () => {
  it('sees them side by side: what is the same once, what differs beside each other', async () => {
    const said = await somebodyNew().types('compare EA with Advisor, Azure')
    expect(said).to.include('A: Enterprise Agreement (EA) · Azure (usage-based)')
    expect(said).to.include('B: Advisor program · Azure (usage-based)')
    expect(said).to.include('The answer: the same for both').and.include('What to do: differs')
    expect(said).to.match(/\[1\] .+9 September 2022/)
  })

  it('asks “what if” in Swedish, about the customer at hand, and nothing of that customer changes', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    await anna.types('kunden har EA, azure')
    const said = await anna.types('tänk om de köpte av en annan csp-partner?')
    expect(said).to.include('A: Enterprise-avtal (EA)').and.include('B: En annan CSP-partner')
    expect(await anna.types('licens')).to.include('Enterprise-avtal (EA) · licenser')
  })

  for (const [locale, text, a, b] of [
    [
      'sv-SE',
      'skillnaden mellan 365 direkt från microsoft och azure via csp och ea?',
      'A: licenser: Direkt från Microsoft · Azure: En annan CSP-partner',
      'B: Enterprise-avtal (EA) · Båda',
    ],
    [
      'en-US',
      'compare EA with licenses directly from Microsoft and Azure through another partner',
      'A: Enterprise Agreement (EA) · Both',
      'B: licenses: Directly from Microsoft · Azure: Another CSP partner',
    ],
  ] as const) {
    it(`has two sellers on one side, and the other keeps its one: ${text}`, async () => {
      const anna = somebodyNew({ locale })
      const said = await anna.types(text)
      expect(said).to.include(a).and.include(b)
      expect(said.split('\n'), 'nothing beside it').to.include(locale === 'sv-SE' ? b : a)
    })
  }

  it('asks “what if” each kind had its own seller, beside the customer at hand', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    await anna.types('kunden har EA, båda')
    const said = await anna.types('men om 365 köptes direkt från microsoft och azure via en annan partner?')
    expect(said).to.include('A: Enterprise-avtal (EA) · Båda').and.include('B: licenser: Direkt från Microsoft')
    await anna.taps('Välj B')
    expect(anna.opened()).to.include('Licenser · Direkt från Microsoft').and.include('Azure · En annan CSP-partner')
  })

  it('compares from the form that changes a fact, and then chooses one', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    await anna.taps('Change')
    const inputs = { channel: 'csp-partner', kind: 'license', customer: 'ordinary', partner: '' }
    const said = await anna.taps('Compare with the current one', { inputs })
    expect(said).to.include('A: Enterprise Agreement (EA)').and.include('B: Another CSP partner')
    expect(said).to.include('The answer: differs')
    expect(await anna.taps('Choose B')).to.include('Another CSP partner · licenses')
  })

  it('is not offered a comparison before there is anything to compare with', async () => {
    const anna = somebodyNew()
    await anna.types('form')
    expect(anna.card().summary).not.to.include('Compare with the current one')
  })

  it('asks a guidance question that only sounds like a comparison, and is answered', async () => {
    const said = await somebodyNew().types('what if the customer declines the invitation')
    expect(said).not.to.include('Side by side')
  })
})

describe('A sales agent who pastes a list of customers', () => {
  const list =
    'Customer;Channel;Kind\nContoso; EA; Azure\nFabrikam, csp, m365\nLitware | another partner | m365\nNordwind; ; licenses'

  it('gets an answer for each line, and each fault beside its line', async () => {
    const said = (await somebodyNew().types(list)).split('\n')
    expect(said).to.include('4 customers').and.include('2 lines lack something: it says so beside each.')
    expect(said[said.indexOf('1. Contoso') + 1]).to.equal('Enterprise Agreement (EA) · Azure (usage-based)')
    expect(said[said.indexOf('2. Fabrikam') + 2]).to.include(
      '✓ Can be transferred if the current partner agrees. Request a reseller relationship',
    )
    expect(said[said.indexOf('3. Litware') + 2]).to.include('in the CSP pr')
    expect(said[said.indexOf('4. Nordwind') + 2]).to.include('Where was it bought?')
  })

  it('goes on with one of them by a tap', async () => {
    const anna = somebodyNew()
    await anna.types(list)
    expect(await anna.taps('Contoso')).to.include('Buy an Azure plan for the customer')
  })

  it('finds a customer called like a programme by its place in the line', async () => {
    const said = await somebodyNew().types('Open Solutions AB; EA; Azure\nDirekt Bygg; open; licenser')
    expect(said).to.include('1. Open Solutions AB\nEnterprise Agreement (EA) · Azure')
    expect(said).to.include('2. Direkt Bygg\nOpen program · License-based services')
  })

  it('leaves nothing of it in the store', async () => {
    const memories = createInMemory()
    const anna = somebody(newApp(memories))
    await anna.types(list)
    expect(await memories.sessions.recall('chat|anna')).to.deep.equal({})
  })

  it('is told how many lines did not fit', async () => {
    const many = Array.from({ length: 18 }, (_, index) => `Customer ${index}; EA; Azure`).join('\n')
    expect(await somebodyNew().types(many))
      .to.include('10 customers')
      .and.include('8 more rows did not fit')
  })

  it('may also write a message on several lines, which is no list', async () => {
    const said = await somebodyNew().types('The customer has an EA\nand it is Azure')
    expect(said).to.include('today, ').and.include('Enterprise Agreement (EA) · Azure')
  })
})
