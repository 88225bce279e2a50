import { expect } from 'chai'
import type { TenantSight } from '../../../src/relationships/tenant.ts'
import { contoso, newOffice } from './office.ts'

const id = 'dddddddd-1111-4222-8333-444444444444'
const found = {
  kind: 'found',
  id,
  cloud: 'public',
  region: 'EU',
  name: 'Contoso AB',
  domain: 'contoso.onmicrosoft.com',
} as const

/** Anna has the form before her; Microsoft says this of each domain, and of all others that there is none. */
const begun = async (known: Readonly<Record<string, TenantSight>>) => {
  const asked: string[] = []
  const tenants = {
    look: async (domain: string): Promise<TenantSight> => {
      asked.push(domain)
      return known[domain] ?? { kind: 'none' }
    },
  }
  const office = newOffice({ tenants })
  const anna = await office.meets('anna')
  await office.meets('bo')
  await anna.types('request')
  const hands = (inputs: object = {}) => anna.taps('Ask an admin to send it', { inputs: { ...contoso, ...inputs } })
  const insists = (inputs: object = {}) => anna.taps('Ask an admin all the same', { inputs: { ...contoso, ...inputs } })
  return { office, anna, asked, hands, insists }
}

describe('A customer whose tenant is looked up', () => {
  it('is named on the card as Microsoft knows them, and nothing is asked when the name fits', async () => {
    const { hands } = await begun({ 'contoso.se': found })
    expect(await hands())
      .to.include('Handed to the admins')
      .and.include(`Contoso AB (contoso.onmicrosoft.com), ${id}`)
  })

  const doubts: readonly (readonly [what: string, sight: TenantSight | undefined, inputs: object, says: string])[] = [
    ['a domain that no tenant has', undefined, {}, 'No tenant at Microsoft has the domain contoso.se'],
    [
      'another firm’s domain',
      { ...found, name: 'Fabrikam Oy' },
      {},
      'belongs to Fabrikam Oy (contoso.onmicrosoft.com). Is that the right customer?',
    ],
    ['a tenant of the US Government', { ...found, cloud: 'us-government' }, {}, 'cloud for the US Government'],
    ['a tenant in China', { ...found, cloud: '21vianet' }, {}, '21Vianet'],
    ['a tenant of another region', { ...found, region: 'NA' }, {}, 'gives the region NA'],
    [
      'a country where the partner may not sell',
      found,
      { country: 'US' },
      'United States is outside of where you may sell',
    ],
    ['a domain of personal mail', found, { tenant: 'gmail.com' }, 'gmail.com is a domain of personal mail'],
  ]
  for (const [what, sight, inputs, says] of doubts)
    it(`is questioned before it is handed in: ${what}; a second tap hands it in all the same`, async () => {
      const { office, hands, insists } = await begun(sight ? { 'contoso.se': sight } : {})
      expect(await hands(inputs))
        .to.include('Nothing is handed in yet')
        .and.include(says)
      expect(await office.delivers()).to.deep.equal([])
      expect(await insists(inputs)).to.include('Handed to the admins')
    })

  it('whose domain is misspelt is asked about by the one of the contact’s address', async () => {
    const { hands } = await begun({ 'contoso.se': found })
    expect(await hands({ tenant: 'contso.se' })).to.include(
      'No tenant at Microsoft has the domain contso.se. Did you mean contoso.se?',
    )
  })

  it('whom nobody could look up is handed in, and the card says so', async () => {
    const { hands } = await begun({ 'contoso.se': { kind: 'unchecked' } })
    expect(await hands())
      .to.include('Handed to the admins')
      .and.include('not checked: Microsoft did not answer')
  })

  it('has a second request, by another of its domains: that is questioned', async () => {
    const { anna, hands } = await begun({ 'contoso.se': found, 'tailspin.se': { ...found, name: 'Tailspin AB' } })
    await hands()
    await anna.types('request')
    const said = await hands({ customerName: 'Tailspin', tenant: 'tailspin.se' })
    expect(said).to.include('There is already a request').and.include('Contoso AB')
  })

  it('is looked up anew when the domain changes', async () => {
    const { anna, asked, hands } = await begun({
      'contoso.se': found,
      'contoso.com': { ...found, name: 'Contoso Inc' },
    })
    await hands()
    await anna.taps('Edit')
    expect(await anna.taps('Save', { inputs: { ...contoso, tenant: 'contoso.com' } })).to.include('Contoso Inc (')
    expect(asked).to.deep.equal(['contoso.se', 'contoso.com'])
  })

  it('is not looked up where nobody configured it, and no word is lost about it', async () => {
    const office = newOffice()
    const anna = await office.meets('anna')
    await office.meets('bo')
    await anna.types('request')
    expect(await anna.taps('Ask an admin to send it', { inputs: contoso })).to.not.include('At Microsoft')
  })
})
