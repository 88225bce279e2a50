import { expect } from 'chai'
import { understandRequest } from '../../../src/presentation/requests/input.ts'
import { severalIn } from '../../../src/presentation/requests/several-input.ts'
import type { TenantSight } from '../../../src/relationships/tenant.ts'
import { contoso, newOffice } from './office.ts'

const list = [
  'Kund; Domän; Kontakt',
  'Contoso AB; contoso.se; it@contoso.se',
  'Fabrikam Oy\thttps://www.fabrikam.fi/\tAnna <anna@fabrikam.fi>\tfi',
  '- Northwind, it@northwind.se',
  'Contoso igen; contoso.se; vd@contoso.se',
  'Tailspin AB; tailspin.se',
].join('\n')

const pasted = async (text: string, options?: Parameters<typeof newOffice>[0]) => {
  const office = newOffice(options)
  const anna = await office.meets('anna')
  await office.meets('bo')
  await anna.types('several requests')
  return { office, anna, said: await anna.taps('Read the list', { inputs: { several: text } }) }
}

const kept = async ({ desk }: ReturnType<typeof newOffice>) => {
  const { kept, total } = await desk.requests.list({ page: 0, size: 50 })
  return { total, details: kept.map(({ request }) => request.details) }
}

describe('Whoever has many customers to ask for', () => {
  it('pastes a list, sees what each line comes to, and hands in what is whole with one tap', async () => {
    const { office, anna, said } = await pasted(list)
    expect(said).to.include('3 requests can be handed to the admins')
    expect(said).to.include('Fabrikam Oy · fabrikam.fi · anna@fabrikam.fi · Finland')
    expect(said)
      .to.include('The same customer stands further up.')
      .and.include('Tailspin AB · tailspin.se · Sweden\n! ')
    expect((await kept(office)).total, 'before it is confirmed').to.equal(0)
    expect(await anna.taps('Hand in 3 requests')).to.include('3 requests are handed to the admins.')
    const { details } = await kept(office)
    expect(details.map(({ customer }) => customer)).to.have.members(['Contoso AB', 'Fabrikam Oy', 'Northwind'])
    expect(details.find(({ customer }) => customer === 'Northwind')).to.include({
      ...{ tenant: 'northwind.se', contact: 'it@northwind.se', country: 'SE', kind: 'reseller', mailLanguage: 'en' },
    })
    expect((await office.delivers()).filter(({ to }) => to === 'bo')).to.have.length(3)
  })

  it('hands them in once, however often the card is tapped', async () => {
    const { office, anna } = await pasted(list)
    const card = anna.card()
    for (let times = 0; times < 3; times++)
      expect(await anna.taps('Hand in 3 requests', { on: card })).to.include('3 requests are handed')
    expect((await kept(office)).total).to.equal(3)
  })

  it('reads beside each line what is doubtful, and hands it in all the same by the same tap', async () => {
    const look = async (domain: string): Promise<TenantSight> =>
      domain === 'contosso.se'
        ? { kind: 'none' }
        : {
            kind: 'found',
            id: `00000000-0000-4000-8000-${domain.length}`.padEnd(36, '0'),
            cloud: 'public',
            region: 'EU',
          }
    const { office, anna, said } = await pasted(
      'Contoso AB; contosso.se; it@contoso.se\nNorthwind; northwind.se; it@northwind.se',
      { tenants: { look } },
    )
    expect(said).to.include(
      'Contoso AB · contosso.se · it@contoso.se · Sweden\n! No tenant at Microsoft has the domain',
    )
    expect(said).to.include('Did you mean contoso.se?')
    expect(await anna.taps('Hand in 2 requests')).to.include('2 requests are handed')
    expect((await kept(office)).total).to.equal(2)
  })

  it('is told of a doubt that is new since they looked: that one is not handed in', async () => {
    const { office, anna } = await pasted(
      'Contoso AB; contoso.se; it@contoso.se\nNorthwind; northwind.se; it@northwind.se',
    )
    const card = anna.card()
    const cecilia = await office.meets('cecilia')
    await cecilia.types('förfrågan')
    await cecilia.taps('Be en administratör skicka den', { inputs: { ...contoso, mailLanguage: 'sv' } })
    const said = await anna.taps('Hand in 2 requests', { on: card })
    expect(said).to.include('1 request is handed').and.include('1 was not handed in: something about it is new')
    expect((await kept(office)).total).to.equal(2)
  })

  it('hands in no more than one person may in a day', async () => {
    const { office, anna } = await pasted(list)
    for (let round = 0; round < 4; round++) {
      const rows = Array.from({ length: 15 }, (_, n) => `Kund ${round}-${n}; k${round}x${n}.se; it@k${round}x${n}.se`)
      await anna.types('several requests')
      const said = await anna.taps('Read the list', { inputs: { several: rows.join('\n') } })
      if (said.includes('Hand in 15')) await anna.taps('Hand in 15 requests')
    }
    expect((await kept(office)).total).to.equal(40)
  })

  it('reads what is missing where nothing is whole, and where no place is left', async () => {
    expect((await pasted('Contoso AB; contoso.se')).said).to.include('Nothing can be handed in yet')
    const rows = Array.from({ length: 20 }, (_, n) => `Kund ${n}; k${n}.se; it@k${n}.se`)
    expect((await pasted(rows.join('\n'))).said)
      .to.include('5 more lines had no place')
      .and.include('15 requests can be')
  })

  it('cannot hand in what another person has read, or what was altered', async () => {
    const { office, anna } = await pasted(list)
    const bo = await office.meets('bo')
    expect(await bo.taps('Hand in 3 requests', { on: anna.card() })).to.include('0 requests are handed')
    expect((await kept(office)).total).to.equal(0)
    const row = {
      token: 't',
      despite: [],
      customer: 'X',
      tenant: 'x',
      contact: 'x@x.se',
      country: 'SE',
      kind: 'reseller',
      mailLanguage: 'sv',
      note: '',
    }
    expect(understandRequest({ verb: 'request-hand-in', rows: [row] })).to.deep.equal({
      kind: 'request',
      act: { do: 'tamper' },
    })
  })

  it('may write a line as it comes: what a cell is, counts, not where it stands', () => {
    const { rows } = severalIn('it@contoso.se; se; Contoso, Inc.; {0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}')
    expect(rows[0]?.typed).to.deep.equal({
      ...{
        customer: 'Contoso, Inc.',
        tenant: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
        contact: 'it@contoso.se',
        country: 'SE',
      },
    })
    expect(rows[0]?.faults).to.deep.equal({})
    for (const odd of ['', '\n\n', ';;;', '\0', '='.repeat(20_000), '<b>x</b>; x.se; a@x.se']) severalIn(odd)
    expect(severalIn('<b>x</b>; x.se; a@x.se').rows[0]?.faults).to.have.property('customer')
  })
})
